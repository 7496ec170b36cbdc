"""Terms: the glossary is searched, completed, and exchanged with other programs."""
