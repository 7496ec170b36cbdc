"""The rules: one file each, `<group>/<name>.py` is the rule `group.name`."""
