"""Figures that answer: found by their labels, chosen by measure and year, worked out where not printed."""
