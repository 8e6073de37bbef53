"""Who may do what: officers, counters, bounds on asking, and the audit of all of it."""
