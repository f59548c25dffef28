"""Measures the assistant from outside, through its public names."""
