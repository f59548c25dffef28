"""Settings of all tests."""

import os

# Files are read in the test's own process, which is quicker; test_reading_process.py tests the other way.
os.environ.setdefault("YUSUAN_ISOLATED", "false")
