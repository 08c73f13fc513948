"""Asks a running system what the public SCIM client of scim2-tester asks of any server; exits 1 on an error.

Optional: nothing of the suite needs Python. With ROLES_FROM=register:

    pip install scim2-tester==0.5.2 httpx2
    python .ci/scim-tester.py http://127.0.0.1:8080 "$(npm run --silent token -- admin-gu)"
"""

import sys

import httpx2
from scim2_client.engines.httpx2 import SyncSCIMClient
from scim2_tester import check_server

address, token = sys.argv[1:3]
http = httpx2.Client(base_url=f"{address}/scim/v2", headers={"Authorization": f"Bearer {token}"}, timeout=60)
# Groups are the roles of organs: none is made or deleted, which is what the tester tries of every type.
results = check_server(SyncSCIMClient(http), resource_types=["User"])
for result in results:
    print(result.status.name, result.title, result.reason or "")
sys.exit(any(result.status.name in ("ERROR", "CRITICAL") for result in results))
