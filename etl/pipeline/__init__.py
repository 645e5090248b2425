"""Our own English news pipeline: the components, and how it is trained, packed and measured."""
