"""Where things lie in the repository: defaults of the scripts' arguments."""

from pathlib import Path

SCRIPTS = Path(__file__).resolve().parent
CALIBRATION_TEXTS = SCRIPTS / "calibration.txt"
CHECK_SAMPLES = SCRIPTS / "check-samples.txt"

REPOSITORY = SCRIPTS.parents[1]

MODELS_FOLDER = REPOSITORY / "models"
ENCODER_FOLDER = MODELS_FOLDER / "multilingual-e5-small"
CONSTANTS_FILE = ENCODER_FOLDER / "constants.safetensors"

CASE_STUDIES = REPOSITORY / "data" / "case-studies.jsonl"
DEV_TOPICS = REPOSITORY / "data" / "evaluation" / "dev" / "topics.jsonl"
DEV_JUDGMENTS = REPOSITORY / "data" / "evaluation" / "dev" / "qrels.tsv"
