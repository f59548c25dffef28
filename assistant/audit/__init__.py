"""A whole report against itself (勾稽核对): every sum, rate, share and statement told twice, with pages."""
