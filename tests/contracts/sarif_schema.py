"""A JSON Schema of what SARIF 2.1.0 asks of the objects that the reporter writes, by the clauses of the standard."""

TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
COUNT = {"type": "integer", "minimum": 1}


def strict(required: list[str], **properties: object) -> dict[str, object]:
    return {
        "type": "object",
        "required": required,
        "properties": properties,
        "additionalProperties": False,
    }


MESSAGE = strict(["text"], text={"type": "string", "minLength": 1})  # 3.11
MULTIFORMAT = strict(["text"], text=TEXT["properties"]["text"], markdown={"type": "string"})  # 3.12
ARTIFACT = strict(["uri"], uri={"type": "string", "pattern": r"^[A-Za-z0-9._~%/-]+$"})  # 3.4
CONTENT = strict(["text"], text={"type": "string"})  # 3.3
LINES = {"startLine": COUNT, "startColumn": COUNT, "endLine": COUNT, "endColumn": COUNT}
REGION = strict(list(LINES), **LINES, snippet=CONTENT)  # 3.30
PHYSICAL = strict(["artifactLocation", "region"], artifactLocation=ARTIFACT, region=REGION)  # 3.29
LOGICAL = strict(  # 3.33
    ["name"], name={"type": "string"}, kind={"type": "string"}, fullyQualifiedName={"type": "string"}
)
LOGICALS = {"type": "array", "minItems": 1, "items": LOGICAL}
ABOUT = {"id": {"type": "integer", "minimum": 0}, "message": MESSAGE}
IN_LINES = strict(["physicalLocation"], **ABOUT, physicalLocation=PHYSICAL, logicalLocations=LOGICALS)
WITHOUT_LINES = strict(  # a file that shows none is named, and the element in it
    ["physicalLocation", "logicalLocations"],
    **ABOUT,
    physicalLocation=strict(["artifactLocation"], artifactLocation=ARTIFACT),
    logicalLocations=LOGICALS,
)
LOCATION = {"oneOf": [IN_LINES, WITHOUT_LINES]}  # 3.28
REPLACEMENT = strict(["deletedRegion"], deletedRegion=REGION, insertedContent=CONTENT)  # 3.57
CHANGE = strict(  # 3.56
    ["artifactLocation", "replacements"],
    artifactLocation=ARTIFACT,
    replacements={"type": "array", "minItems": 1, "items": REPLACEMENT},
)
FIX = strict(["artifactChanges"], artifactChanges={"type": "array", "minItems": 1, "items": CHANGE})  # 3.55
LEVEL = {"enum": ["none", "note", "warning", "error"]}
RESULT = strict(  # 3.27
    ["message", "ruleId"],
    ruleId={"type": "string"},
    ruleIndex={"type": "integer", "minimum": 0},
    level=LEVEL,
    message=MESSAGE,
    locations={"type": "array", "items": LOCATION},
    partialFingerprints={"type": "object", "additionalProperties": {"type": "string"}},
    relatedLocations={"type": "array", "items": LOCATION, "uniqueItems": True},
    fixes={"type": "array", "items": FIX, "uniqueItems": True},
    properties=strict(
        [], values={"type": "array", "items": {"type": "object"}}, text={"type": "string"}
    ),  # 3.8
)
RULE = strict(  # 3.49
    ["id"],
    id={"type": "string"},
    shortDescription=MULTIFORMAT,
    fullDescription=MULTIFORMAT,
    help=MULTIFORMAT,
    defaultConfiguration=strict([], level=LEVEL),
    properties=strict([], tags={"type": "array", "uniqueItems": True, "items": {"type": "string"}}),
)
TAG = {"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"}  # 3.14.7
DRIVER = strict(  # 3.19
    ["name"],
    name={"type": "string"},
    version={"type": "string"},
    language=TAG,
    rules={"type": "array", "items": RULE, "uniqueItems": True},
)
RUN = strict(  # 3.14
    ["tool"],
    tool=strict(["driver"], driver=DRIVER),
    language=TAG,
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    results={"type": "array", "items": RESULT},
)
LOG = strict(  # 3.13
    ["version", "runs"],
    **{"$schema": {"type": "string", "format": "uri"}},
    version={"const": "2.1.0"},
    runs={"type": "array", "items": RUN},
)
