"""What schemathesis cannot know of the service by its OpenAPI document alone."""

import os
import re

import schemathesis

OWN_KEY = os.environ["CONTRACT_OWN_KEY"]

# Rules that JSON Schema cannot state, by operation and by the error that names the field: what is valid by the document
# may be refused for these, and for nothing else.
RULES_BEYOND_THE_DOCUMENT = [
    # Case studies come and go.
    (r".*", r".*", r'"[^"]*" does not exist'),
    # It depends on the time of day.
    (r"POST /api/v1/keys.*", r"expiresAt|oldValidUntil", r"must lie in the future"),
    # JSON Schema cannot compare two fields, nor one with the caller.
    (r".* /api/v1/rules.*", r"validUntil", r"must be later than validFrom"),
    (r"POST .*/merge", r"into", r"is the same case study"),
    # OpenAPI cannot say of two parameters that they go together.
    (r"GET /api/v1/audit/verify", r"expectCount|expectHead", r"must be given with expect(Head|Count)"),
    (r".* /api/v1/case-study-drafts.*", r"implementers", r"must name your own administration as lead or partner"),
    # JSON Schema cannot say that a list names a member only once, whatever else it says of it.
    (r".* /api/v1/case-study-drafts.*", r"implementers", r'"[^"]*" is a duplicate'),
    (r".* /api/v1/case-study-drafts.*", r"implementers\.\d+\.member", r"must be the same as code"),
    # It depends on what is kept: of another person, or of the same where a change leaves it.
    (r".* /api/v1/people.*", r"email", r"is that of somebody else"),
    (r"PATCH /api/v1/people.*", r"memberCode", r"is needed for the role member|goes only with the role member"),
    (r"PATCH /api/v1/people.*", r"name", r"is needed where there is no email address"),
    (r"POST .*/sign-in-links|POST .*/rotation", r"id", r"is not active|is no key in use"),
    (r"PUT .*/assignee", r"personId", r"must be the id of an active person of the staff"),
    (r"PUT .*/pins", r"caseStudyIds.*", r"is rejected or hidden for this need"),
    (r"POST .*/publish", r".*", r".*"),
    # JSON Schema cannot say of a text that it is JSON, nor what a file holds.
    (r"POST /api/v1/(case-studies|needs|catalogue/\{kind\})/import", r".*", r".*"),
    # It depends on a setting.
    (r"(POST|PATCH) /api/v1/webhooks.*", r"url", r"must be an https address"),
    # JSON Schema cannot compare two fields; rankings come and go.
    (r"POST /api/v1/rankings/comparison", r"b", r"must be another ranking than a"),
    (r"POST /api/v1/usage", r"events\.\d+\.ranking", r"there is no ranking \d+"),
    # What a round asks is in its questionnaire.
    (
        r"PATCH /api/v1/survey-rounds.*",
        r"(questions|technologies)\..*",
        r"is not a question of this round|is not a technology of the catalogue|must (have|be one of|be from) .*",
    ),
    # It depends on what is kept.
    (r"POST .*/fact-proposals", r"factId|text", r"does not exist|is as it was"),
    # It depends on who answers for whom, and on the plan of the workshop.
    (
        r"POST /api/v1/workshops/\{id\}/feedback",
        r"memberCode",
        r"is needed: a need belongs to a member|does not take part in this workshop",
    ),
    (r"POST /api/v1/workshops/\{id\}/feedback", r"needs\.\d+\.visibility", r"must be private: .*"),
    # Only what was given out opens anything.
    (r"POST /api/v1/session", r"token", r"opens nothing"),
    (r"GET /api/v1/audit", r"cursor", r"is not valid"),
]


@schemathesis.hook
def before_load_schema(context, raw_schema):
    """Every status must be named by its operation: what is documented as `default` would excuse any."""
    for operations in raw_schema["paths"].values():
        for operation in operations.values():
            operation["responses"].pop("default")


@schemathesis.hook
def before_call(context, case, kwargs):
    """A caller that ends its own key ends its own test: the key that it comes with is left alone."""
    if OWN_KEY and case.path_parameters.get("id") == OWN_KEY:
        case.path_parameters["id"] = "pk_0000000000000000"


@schemathesis.hook
def filter_failure(context, failure, case, response):
    """Whether a failure counts."""
    # What is wrong with one question of a batch stands in its place, and leaves the others alone.
    if type(failure).__name__ == "AcceptedNegativeData" and context.operation.label.endswith("/batch"):
        return not any(item["problem"] for item in response.json()["items"])
    if type(failure).__name__ != "RejectedPositiveData" or response.status_code != 400:
        return True
    problem = response.json()
    # A link puts into a path whatever an answer calls an id, also one of another kind and Python's name for null.
    if case.meta.phase.name == "stateful" and problem["detail"].startswith("The path of the request is not valid"):
        return False
    # JSON Schema says nothing of the columns of a table.
    if case.media_type == "text/csv" or str(case.media_type).endswith(".sheet"):
        return False
    errors = problem["errors"]
    return not errors or not all(is_beyond_the_document(context.operation.label, error) for error in errors)


def is_beyond_the_document(label, error):
    found = (label, error["path"], error["message"])
    return any(all(map(re.fullmatch, rule, found)) for rule in RULES_BEYOND_THE_DOCUMENT)
