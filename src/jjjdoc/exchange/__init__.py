"""Files that go to translators and come back: one module a format, all of them units and bytes."""
