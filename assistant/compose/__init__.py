"""Drafted answers by rules, a module for each kind of answer; compose.py chooses among them."""
