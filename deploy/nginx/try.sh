#!/usr/bin/env bash
# Tries both configurations of nginx with the real nginx and the real service, on ports of this machine that are free.
#
#   npm ci && npm run compile && deploy/nginx/try.sh          # or in an unpacked release, after npm ci --omit=dev
#
# Needs nginx, openssl and curl. Writes to a temporary folder only and removes it. Exits with 1 when something fails.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
https_port=${HTTPS_PORT:-8443}
http_port=${HTTP_PORT:-8080}
service_port=${SERVICE_PORT:-3457}
PATH=$PATH:/usr/sbin
folder=$(mktemp -d)
# nginx started by root runs its workers as another user: these must be able to enter the folder.
chmod 755 "$folder"
service=
failed=0
passed=0

stop_all() {
  [ -z "$service" ] || { kill "$service" 2>/dev/null && wait "$service" 2>/dev/null || true; }
  service=
  [ ! -f "$folder/nginx.pid" ] || nginx -c "$folder/nginx.conf" -p "$folder" -s quit 2>/dev/null || true
  for _ in $(seq 50); do [ -f "$folder/nginx.pid" ] || break; sleep 0.1; done
}
trap 'stop_all; rm -rf "$folder"' EXIT

# check "what should be so" expected found; expected is a pattern
check() {
  # shellcheck disable=SC2053
  if [[ "$3" == $2 ]]; then passed=$((passed + 1)); printf '  ok    %s\n' "$1"
  else failed=$((failed + 1)); printf '  FAIL  %s: expected %s, found %s\n' "$1" "$2" "${3:0:300}"; fi
}

openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=localhost -addext subjectAltName=DNS:localhost \
  -keyout "$folder/privkey.pem" -out "$folder/fullchain.pem" 2>/dev/null

start_nginx() { # configuration
  sed -e "s|listen 80;|listen 127.0.0.1:$http_port;|; s|listen 443 ssl|listen 127.0.0.1:$https_port ssl|" \
    -e '/listen \[::\]/d' -e "s|127.0.0.1:3000|127.0.0.1:$service_port|" \
    -e "s|server_name .*;|server_name localhost;|" -e "s|/etc/nginx/passerelle/|$folder/|" \
    -e "s|/var/log/nginx/|$folder/|" -e "s|https://\$host\$request_uri|https://localhost:$https_port\$request_uri|" \
    "$here/$1" > "$folder/site.conf"
  cat > "$folder/nginx.conf" <<END
pid $folder/nginx.pid;
error_log $folder/error.log;
events {}
http {
  include $( [ -f /etc/nginx/mime.types ] && echo /etc/nginx/mime.types || echo mime.types );
  default_type application/octet-stream;
  access_log off;
  client_body_temp_path $folder/body; proxy_temp_path $folder/proxy;
  fastcgi_temp_path $folder/f; uwsgi_temp_path $folder/u; scgi_temp_path $folder/s;
  include $folder/site.conf;
}
END
  nginx -c "$folder/nginx.conf" -p "$folder" -t 2>"$folder/test.log" || { cat "$folder/test.log"; exit 1; }
  check "$1: nginx accepts it without a warning" 0 "$(grep -c warn "$folder/test.log" || true)"
  nginx -c "$folder/nginx.conf" -p "$folder"
}

start_service() { # settings
  env DATA_DIR="$folder/var" PORT="$service_port" HOST=127.0.0.1 TRUSTED_PROXIES=1 \
    PUBLIC_URL="https://localhost:$https_port" "$@" node "$root/dist/src/main.js" >> "$folder/service.log" 2>&1 &
  service=$!
}

command_line() {
  env DATA_DIR="$folder/var" PUBLIC_URL="https://localhost:$https_port" BASE_PATH="${base:-}" \
    node "$root/dist/src/cli/main.js" "$@" 2>/dev/null
}

ask() { curl -sk --max-time 60 "$@"; }
status() { ask -o /dev/null -w '%{http_code}' "$@"; }
header() { # name, then arguments of curl
  local name=$1; shift
  ask -o /dev/null -D - "$@" | tr -d '\r' | grep -i "^$name:" | cut -d' ' -f2-
}

until_ready() {
  for _ in $(seq 900); do
    kill -0 "$service" 2>/dev/null || { tail "$folder/service.log"; exit 1; }
    [ "$(status "$site/api/v1/health/ready")" = 200 ] && return
    sleep 0.5
  done
}

try_site() { # base path
  base=$1
  host=https://localhost:$https_port
  site=$host$base
  json=(-H 'content-type: application/json' -d '{"text":"Trucks in transit disappear on the way","limit":3}')

  check 'HTTP/2 is used' 2 "$(ask -o /dev/null -w '%{http_version}' "$site/en")"
  check 'the root leads to a page in a language' "$site/en" "$(ask -o /dev/null -L -w '%{url_effective}' -H 'accept-language: en' "$site/")"
  check 'the page in French is French' '*lang="fr"*' "$(ask "$site/fr")"
  for address in $(ask "$site/en" | grep -o '\(href\|src\|action\)="[^"]*"' | cut -d'"' -f2 | sort -u | grep -v '^#'); do
    case $address in
    *answer) check "link $address (a form) without its text leads back" 200 "$(status "$host$address")" ;;
    https:*) check "link $address has the public address" "$site/*" "$address" ;;
    *) check "link $address" 200 "$(status -L "$host${address//&amp;/&}")" ;;
    esac
  done
  style=$(ask "$site/en" | grep -o '[^"]*passerelle.css')
  check 'assets may be kept for ever' '*immutable*' "$(header cache-control "$host$style")"
  check 'assets have their type' 'text/css*' "$(header content-type "$host$style")"
  check 'pages are compressed once, by the service' gzip "$(header content-encoding -H 'accept-encoding: gzip' "$site/en/case-studies")"
  check 'security headers come once' 1 "$(header x-content-type-options "$site/en" | wc -l | tr -d ' ')"
  check 'a page policy is sent' "default-src 'self'*" "$(header content-security-policy "$site/en")"
  check 'the id of the request is in the log of nginx' 1 "$(grep -c "$(header x-request-id "$site/en")" "$folder/passerelle.log")"
  check 'the browser can load the script for other sites' 'text/javascript*' "$(header content-type "$site/embed/passerelle-answers.js")"
  check 'the API documentation' 200 "$(status -L "$site/api/docs")"
  check 'the OpenAPI document' 200 "$(status "$site/api/openapi.json")"

  check 'the tools for AI assistants' '*"serverInfo"*' "$(ask "$site/mcp" -H 'content-type: application/json' -H 'accept: application/json, text/event-stream' \
    -d '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"try","version":"1"}}}')"
  check 'the content as text' 200 "$(status "$site/llms.txt")"

  check 'a form is answered' '*<h1*' "$(ask "$site/en/answer" -H "origin: $host" --data-urlencode 'text=Trucks in transit disappear on the way')"
  check 'the API answers' '*"fit":"*' "$(ask "$site/api/v1/recommendations" "${json[@]}")"
  check 'addresses in an answer of the API have the path' "*\"pageUrl\":\"$base/en/case-studies/*" "$(ask "$site/api/v1/recommendations" "${json[@]}")"

  person=$(command_line people add --role admin --name "First Administrator")
  link=$(command_line sign-in-link "$person")
  check 'the sign-in link has the public address' "$site/sign-in?token=*" "$link"
  jar=$folder/jar; rm -f "$jar"
  check 'opening the link shows a button' '*name="token"*' "$(ask -L -c "$jar" -b "$jar" -H 'accept-language: en' "$link")"
  token=${link##*token=}
  signed=$(ask -o /dev/null -D - -c "$jar" -b "$jar" -H "origin: $host" --data-urlencode "token=$token" "$site/en/sign-in" | tr -d '\r')
  check 'sign-in leads to a page' "*location: $base/en*" "$(grep -i '^location' <<<"$signed")"
  check 'the cookie is bound to the host' '*__Host-passerelle-session=*Path=/*HttpOnly*Secure*SameSite=Lax*' "$(grep -i '^set-cookie: __Host' <<<"$signed")"
  check 'the session works: the desk opens' 200 "$(status -L -b "$jar" "$site/en/desk")"
  check 'without a session the desk does not open' 40? "$(status -L "$site/en/desk" -H 'accept: text/html')"
  check 'the link works once' 4?? "$(status -H "origin: $host" --data-urlencode "token=$token" "$site/en/sign-in")"
  check 'a form from another site is refused' 403 "$(status -b "$jar" -H 'origin: https://evil.example' --data-urlencode "token=x" "$site/en/sign-in")"

  key=$(command_line keys create --role staff --label try)
  check 'the API knows the key' '*"role":"staff"*' "$(ask -H "authorization: Bearer $key" "$site/api/v1/me")"
  head -c 12500000 /dev/zero | tr '\0' a > "$folder/large"
  check '12.5 MB at the desk reach the service' 4?? "$(status -b "$jar" -H "origin: $host" -H 'content-type: application/x-www-form-urlencoded' --data-binary "@$folder/large" "$site/en/desk/import")"
  check '12.5 MB at the desk are not refused by nginx' '*<!doctype html>*' "$(ask -b "$jar" -H "origin: $host" -H 'accept: text/html' -H 'content-type: application/x-www-form-urlencoded' --data-binary "@$folder/large" "$site/en/desk/import")"
  head -c 14000000 /dev/zero > "$folder/large"
  check '14 MB are refused' 413 "$(status -b "$jar" -H "origin: $host" -H 'content-type: application/x-www-form-urlencoded' --data-binary "@$folder/large" "$site/en/desk/import")"

  check 'an idle connection is not reused when the service has closed it' 200 "$(ask -o /dev/null "$site/en/about"; sleep 5.5; status "$site/en/about")"
  check 'no token is in a log of nginx' 0 "$(cat "$folder"/*.log | grep -c "$token" || true)"
}

# What the service believes to be the address of the caller decides whose requests are counted.
try_rate_limit() {
  left() { ask -o /dev/null -D - "$@" "$site/api/v1/members" | tr -d '\r' | grep -i '^ratelimit:' | sed 's/.*r=\([0-9]*\).*/\1/'; }
  first=$(left)
  check 'another address in X-Forwarded-For does not bring new requests' "$((first - 1))" "$(left -H 'x-forwarded-for: 203.0.113.7')"
  check 'another caller has a count of its own' "$first" "$(left --interface 127.0.0.2)"
}

try_unavailable() {
  kill "$service"; wait "$service" 2>/dev/null || true; service=
  check 'without the service: 503' 503 "$(status "$site/en")"
  check 'without the service: when to try again' 30 "$(header retry-after "$site/sign-in?token=secret-of-a-link")"
  check 'without the service: no token in a log of nginx' 0 "$(cat "$folder"/*.log | grep -c secret-of-a-link || true)"
}

# Every answer between the first connection and readiness.
try_start() {
  seen=
  for _ in $(seq 400); do
    code=$(status "$site/en"); ready=$(status "$site/api/v1/health/ready")
    case " $seen " in *" page:$code "*) ;; *) seen="$seen page:$code" ;; esac
    case " $seen " in *" ready:$ready "*) ;; *) seen="$seen ready:$ready" ;; esac
    [ "$ready" = 200 ] && [ "$code" = 200 ] && break
    sleep 0.05
  done
  check 'while it starts: 503, then 200, nothing else' 'page:503 ready:503*page:200*' "${seen# }"
  check 'while it starts: nothing but 503 and 200' '' "$(tr ' ' '\n' <<<"$seen" | grep -v -e '^$' -e ':503' -e ':200' || true)"
}

for one in "passerelle.conf|" "passerelle-under-a-path.conf|/passerelle"; do
  conf=${one%%|*}; base=${one##*|}; site=https://localhost:$https_port$base
  echo "$conf"
  rm -rf "${folder:?}/var" "${folder:?}"/*.log
  start_nginx "$conf"
  settings=(RATE_LIMIT_PER_MINUTE=0); [ -z "$base" ] || settings+=("BASE_PATH=$base")
  start_service "${settings[@]}"
  try_start
  until_ready
  try_site "$base"
  if [ -z "$base" ]; then
    check 'plain HTTP leads to HTTPS, with path and query' "https://localhost:$https_port/en?a=b" "$(header location "http://localhost:$http_port/en?a=b")"
    check 'a form sent over plain HTTP keeps its method' 308 "$(status -d a=b "http://localhost:$http_port/en/answer")"
    check 'the metrics can be read from this machine' 200 "$(status -H "authorization: Bearer $key" "$site/metrics")"
    check 'HSTS is sent once' 1 "$(header strict-transport-security "$site/en" | wc -l | tr -d ' ')"
  else
    check 'the path without a slash' 200 "$(status -L "$site")"
    check 'a longer name is not ours' 404 "$(status "$site-other")"
    check 'the rest of the host is not ours' 404 "$(status "$host/en")"
    check 'the metrics cannot be read from outside' 404 "$(status -H "authorization: Bearer $key" "$site/metrics")"
    check 'HSTS is left to the host' 0 "$(header strict-transport-security "$site/en" | grep -c . || true)"
  fi
  kill "$service"; wait "$service" 2>/dev/null || true
  settings=(RATE_LIMIT_PER_MINUTE=120); [ -z "$base" ] || settings+=("BASE_PATH=$base")
  start_service "${settings[@]}"
  until_ready
  try_rate_limit
  try_unavailable
  stop_all
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
