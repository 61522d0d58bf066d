"""The part of a portal's page that Passerelle fills: for each need the best case studies and who to contact."""

import os

from passerelle_client import PasserelleClient, ProblemError
from passerelle_client.schema import UsageEvent

url = os.environ.get("PASSERELLE_URL", "http://localhost:3000")
passerelle = PasserelleClient(url, api_key=os.environ.get("PASSERELLE_KEY"), member_code="BF")
needs = ["Nos scanners sont en panne", "Parcels arrive without any data", "Undervalued second-hand cars"]

try:
    answer = passerelle.recommend_batch(
        {
            "items": [{"text": text, "limit": 3, "peers": 2} for text in needs],
            "fields": [
                "fit",
                "answerId",
                "results.rank",
                "results.ranking",
                "results.score",
                "results.caseStudy.id",
                "results.caseStudy.title",
                "peers.member",
            ],
        }
    )
except ProblemError as error:
    raise SystemExit(f"{error.detail} ({error.code}, request {error.id})") from error
shown: list[UsageEvent] = []
for need, item in zip(needs, answer["items"], strict=True):
    if (found := item["recommendation"]) is None:
        continue
    print(f"{need}: {found['fit']}")
    for result in found["results"]:
        print(f"  {result['score']}  {result['caseStudy']['title']}")
        shown.append(
            {
                "kind": "shown",
                "caseStudyId": result["caseStudy"]["id"],
                "rank": result["rank"],
                "ranking": result["ranking"],
                "answerId": found["answerId"],
            }
        )
    print("  Who to contact:", ", ".join(peer["member"]["name"] for peer in found["peers"]))
# What people open is sent in the same way, with what the answer says of the result: so rankings can be compared.
if shown:
    passerelle.record_usage({"events": shown})
