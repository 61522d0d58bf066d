"""Tests against a running service: PASSERELLE_URL is its address, PASSERELLE_KEY the key of a portal that may act for BF."""

from __future__ import annotations

import os
import time
import unittest
import uuid
from typing import Any

from passerelle_client import PasserelleClient, ProblemError, UnreachableError
from passerelle_client.schema import NeedDraft

from unreliable_network import Trouble, unreliable_network

URL = os.environ["PASSERELLE_URL"]
CONTENT = NeedDraft(title="Parcels", description="Parcels arrive and nobody knows what is in them.")
BUSY: Trouble = (503, {"Retry-After": "0"})


def a_client(base_url: str = URL, **options: Any) -> PasserelleClient:
    given = {"api_key": os.environ["PASSERELLE_KEY"], "member_code": "BF", **options}
    return PasserelleClient(base_url, **given)


class Answers(unittest.TestCase):
    def test_has_what_a_portal_page_shows(self) -> None:
        client = a_client()
        answer = client.recommend({"text": "Nos scanners sont en panne", "limit": 3, "outputLanguage": "en"})
        self.assertEqual(answer["query"]["language"], "fr")
        self.assertEqual(len(answer["results"]), 3)
        self.assertTrue(answer["peers"])
        missing = "01ARZ3NDEKTSV4RRFFQ69G5FAV"
        batch = client.recommend_batch(
            {"items": [{"text": "Undervalued second-hand cars", "limit": 2}, {"needId": missing}], "fields": ["fit"]}
        )
        found, not_found = batch["items"]
        self.assertEqual(list(found["recommendation"] or {}), ["fit"])
        assert not_found["problem"] is not None
        self.assertEqual(not_found["problem"]["code"], "NOT_FOUND")
        self.assertEqual(len(client.recommend_for_member("BF", limit=2)["items"]), 2)

    def test_has_the_catalogue(self) -> None:
        client = a_client(f"{URL}/")
        page = client.list_case_studies(technology="biometrics", limit=2, facets="true")
        self.assertEqual(len(page["items"]), 2)
        id = page["items"][0]["id"]
        self.assertEqual(client.get_case_study(id, language="fr")["id"], id)
        self.assertEqual(len(client.find_similar_case_studies(id, limit=3)["items"]), 3)
        self.assertEqual(client.get_technology("biometrics")["id"], "biometrics")
        self.assertEqual(client.get_member("BF")["code"], "BF")
        self.assertEqual(client.get_readiness()["status"], "ready")

    def test_follows_a_need_from_its_first_version_to_its_end(self) -> None:
        client = a_client()
        need = client.create_need(CONTENT)
        changed = client.update_need(need["id"], {"visibility": "members"}, if_match=need["version"])
        self.assertEqual((changed["visibility"], changed["version"]), ("members", 2))
        with self.assertRaises(ProblemError) as stale:
            client.update_need(need["id"], {"title": "Too late"}, if_match=need["version"])
        self.assertEqual(stale.exception.status, 412)
        submitted = client.change_need_status(need["id"], {"transition": "submit"})
        self.assertEqual(submitted["status"], "submitted")
        self.assertTrue(client.list_matches(need["id"])["items"])
        feedback = client.give_feedback(need["id"], "id-postal-advance-data", {"verdict": "useful"})
        self.assertEqual(feedback["verdict"], "useful")
        client.change_need_status(need["id"], {"transition": "withdraw"})
        client.delete_need(need["id"], if_match="*")
        with self.assertRaises(ProblemError) as gone:
            client.get_need(need["id"])
        self.assertEqual(gone.exception.code, "NOT_FOUND")

    def test_are_those_of_the_member_that_a_portal_acts_for(self) -> None:
        client = a_client(member_code=None)
        with self.assertRaises(ProblemError):
            client.create_need(CONTENT)
        self.assertTrue(client.acting_for("BF", "u-48213").list_new_matches(since="2020-01-01T00:00:00Z"))
        need = client.create_need(CONTENT, options={"member_code": "BF"})
        self.assertEqual(need["memberCode"], "BF")

    def test_reads_and_writes_files(self) -> None:
        client = a_client()
        rows = "title,description\nLorries,Lorries queue for days at our border.\n"
        self.assertEqual(client.import_needs(rows)["items"][0]["title"], "Lorries")
        text = client.export_needs(format="csv")
        self.assertIsInstance(text, str)
        self.assertIn("Lorries queue", str(text))

    def test_has_each_item_of_a_list_once_page_after_page(self) -> None:
        client = a_client()
        ids = [item["id"] for item in client.all_case_studies(limit=100)]
        self.assertGreater(len(ids), 200)
        self.assertEqual(len(set(ids)), len(ids))
        self.assertEqual(len(ids), client.list_case_studies(limit=1)["total"])


class Errors(unittest.TestCase):
    def test_name_the_fields_the_request_and_the_kind_of_problem(self) -> None:
        with self.assertRaises(ProblemError) as raised:
            a_client().recommend({"text": "x", "limit": 500})
        problem = raised.exception
        self.assertEqual((problem.status, problem.code, problem.error_count), (400, "INVALID_INPUT", 1))
        self.assertEqual([error["path"] for error in problem.errors], ["limit"])
        self.assertIn(problem.detail, str(problem))
        self.assertEqual(len(problem.id), 36)
        self.assertIsNone(problem.retry_after)

    def test_tell_answers_of_something_else_from_answers_of_passerelle(self) -> None:
        for status in (200, 404):
            page: Trouble = (status, {"Content-Type": "text/html"})
            with self.subTest(status), unreliable_network(URL, page) as network:
                with self.assertRaises(ProblemError) as raised:
                    a_client(network.address).list_regions()
                self.assertEqual((raised.exception.status, raised.exception.code), (status, "UNEXPECTED_ANSWER"))

    def test_refuse_addresses_of_files(self) -> None:
        with self.assertRaises(ValueError):
            a_client("file:///etc")


class TroubleOnTheWay(unittest.TestCase):
    def test_is_overcome_by_sending_again_what_changes_nothing(self) -> None:
        troubles: list[Trouble] = ["drop", "lose-answer", BUSY, (502, {}), (429, {})]
        for trouble in troubles:
            with self.subTest(trouble), unreliable_network(URL, trouble) as network:
                self.assertTrue(a_client(network.address).recommend({"text": "Nos scanners"})["results"])
                self.assertEqual(len(network.keys), 2)

    def test_is_waited_for_as_long_as_the_service_says(self) -> None:
        with unreliable_network(URL, (503, {"Retry-After": "1"})) as network:
            begin = time.monotonic()
            a_client(network.address).list_regions()
            self.assertGreaterEqual(time.monotonic() - begin, 1)

    def test_is_not_waited_for_when_the_service_asks_for_too_much(self) -> None:
        with unreliable_network(URL, (503, {"Retry-After": "3600"})) as network:
            with self.assertRaises(ProblemError) as raised:
                a_client(network.address).list_regions()
            self.assertEqual(raised.exception.retry_after, 3600)
            self.assertEqual(len(network.keys), 1)

    def test_is_reported_when_it_does_not_pass(self) -> None:
        with unreliable_network(URL, BUSY, BUSY, "drop", BUSY) as network:
            with self.assertRaises(UnreachableError) as raised:
                a_client(network.address).list_regions()
            self.assertFalse(raised.exception.timed_out)
            self.assertIsInstance(raised.exception.__cause__, Exception)
            self.assertEqual(len(network.keys), 3)

    def test_creates_nothing_twice(self) -> None:
        troubles: list[Trouble] = ["drop", "lose-answer", BUSY]
        for trouble in troubles:
            before = a_client().list_needs()["total"]
            with self.subTest(trouble), unreliable_network(URL, trouble) as network:
                a_client(network.address).create_need(CONTENT)
                self.assertEqual(len(network.keys), 2)
                self.assertEqual(len(set(network.keys)), 1)
                self.assertEqual(a_client().list_needs()["total"], before + 1)

    def test_creates_one_need_of_two_calls_with_the_same_key(self) -> None:
        key = str(uuid.uuid4())
        first, again = (a_client().create_need(CONTENT, options={"idempotency_key": key}) for _ in range(2))
        self.assertEqual(first["id"], again["id"])

    def test_leaves_other_changes_alone(self) -> None:
        need = a_client().create_need(CONTENT)
        with unreliable_network(URL, BUSY) as network:
            with self.assertRaises(ProblemError):
                a_client(network.address).delete_need(need["id"])
            self.assertEqual(len(network.keys), 1)

    def test_ends_after_the_given_time(self) -> None:
        with unreliable_network(URL, "silence", "silence") as network:
            with self.assertRaises(UnreachableError) as raised:
                a_client(network.address, timeout=0.2, retries=1).list_regions()
            self.assertTrue(raised.exception.timed_out)
            self.assertEqual(len(network.keys), 2)


if __name__ == "__main__":
    unittest.main()
