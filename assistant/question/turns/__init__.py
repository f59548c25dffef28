"""Questions of several clauses, of several things, and those that follow another."""
