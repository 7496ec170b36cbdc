"""Rules about suppressions themselves: a finding is allowed by name, for a reason, and only while it is there."""
