"""Rules over the tree, and the engine that runs them: texts in, findings out."""
