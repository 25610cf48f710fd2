"""How gunicorn serves Koers; ``gunicorn wsgi:app`` reads this file by itself."""

import os

bind = os.environ.get("BIND", "127.0.0.1:8000")
workers = int(os.environ.get("WORKERS", "2"))
worker_class = "gthread"
threads = 4
preload_app = True
timeout = 30
graceful_timeout = 10
keepalive = 5
max_requests = 20_000
max_requests_jitter = 2_000
limit_request_line = 2_048
limit_request_fields = 60
limit_request_field_size = 8_190
forwarded_allow_ips = os.environ.get("FORWARDED_ALLOW_IPS", "127.0.0.1,::1")
accesslog = None
"""The proxy in front writes one; ours would repeat addresses of people who answer questions."""
errorlog = "-"
loglevel = os.environ.get("LOG_LEVEL", "warning")
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: PTH112, S108
