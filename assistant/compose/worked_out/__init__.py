"""Answers that are worked out: sums, differences, shares, averages, balances, the calculation shown."""
