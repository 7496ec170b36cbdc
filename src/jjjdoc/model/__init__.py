"""What authors write, typed and validated: reports, facts and the termbase."""
