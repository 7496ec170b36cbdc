"""What must hold for every Word file that is written, whatever the schema says: broken, Word calls it unreadable or loses text."""
