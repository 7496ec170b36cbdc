"""From YAML to the model, with the place of every fault, and from edits back into the YAML."""
