"""One thing over years, bodies, levels, funds or columns: side by side, ranked, by condition."""
