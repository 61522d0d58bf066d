#!/bin/sh
# Starts nginx in its container, with the configuration that a machine without containers uses: only the address of the
# service, the name of the host and the logs differ.
set -eu
sed -e 's|server 127.0.0.1:3000;|server passerelle:3000;|' \
  -e "s|passerelle.example.org|${PASSERELLE_HOST:?}|" \
  -e 's|/var/log/nginx/passerelle-error.log|/dev/stderr|' \
  -e 's|/var/log/nginx/passerelle.log|/dev/stdout|' \
  /passerelle/passerelle.conf > /etc/nginx/conf.d/default.conf
exec nginx -g 'daemon off;'
