"""Terms against the glossary: wrong renderings, missing and drifting ones."""
