"""Makes a private authority, and certificates of it for services and counters."""

import os
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from photo_library.filed import Counter
from photo_library.objects.files import sync_folder

KEY_FILE, CERTIFICATE_FILE = "authority.key", "authority.pem"
AHEAD = timedelta(hours=1)
"""A counter's clock may be behind ours when it first sees a certificate."""


@dataclass(frozen=True, slots=True)
class Authority:
    """Everything of it lies in one folder, which belongs on no service and no counter."""

    folder: Path

    def make(self, name: str, days: int) -> Path:
        """A new authority, never over another. Raises FileExistsError."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        key = ec.generate_private_key(ec.SECP384R1())
        subject = _named(name)
        usage = _usage(signs_certificates=True)
        made = (
            _begun(subject, subject, key.public_key(), days)
            .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
            .add_extension(usage, critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
            .sign(key, hashes.SHA384())
        )
        _write_new(self.folder / KEY_FILE, _pem_of_key(key), 0o600)
        return _write_new(self.folder / CERTIFICATE_FILE, _pem(made), 0o644)

    def for_service(self, hosts: list[str], days: int) -> tuple[Path, Path]:
        """Certificate and key of a service that answers under these names or addresses. Raises OSError, ValueError."""
        key = ec.generate_private_key(ec.SECP256R1())
        names = x509.SubjectAlternativeName([_host(host) for host in hosts])
        begun = self._begun(_named(hosts[0]), key, days).add_extension(names, critical=False)
        made = self._signed(begun, x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]))
        name = f"service-{hosts[0]}".replace(":", "_")
        held = _write_new(self.folder / f"{name}.key", _pem_of_key(key), 0o600)
        return _write_new(self.folder / f"{name}.pem", _pem(made), 0o644), held

    def for_counter(self, counter: Counter, days: int) -> Path:
        """Certificate and key of a counter, in the one file that its settings name. Raises OSError, ValueError."""
        key, name = ec.generate_private_key(ec.SECP256R1()), f"{counter.city}-{counter.counter}"
        begun = self._begun(_named(name), key, days)
        made = self._signed(begun, x509.ExtendedKeyUsage([ExtendedKeyUsageOID.CLIENT_AUTH]))
        return _write_new(self.folder / f"counter-{name}.pem", _pem_of_key(key) + _pem(made), 0o600)

    def _begun(self, subject: x509.Name, key: ec.EllipticCurvePrivateKey, days: int) -> x509.CertificateBuilder:
        return _begun(subject, self._certificate().subject, key.public_key(), days)

    def _signed(self, begun: x509.CertificateBuilder, purpose: x509.ExtendedKeyUsage) -> x509.Certificate:
        authority = self._certificate()
        issuer = x509.AuthorityKeyIdentifier.from_issuer_public_key(self._key().public_key())
        made = (
            begun.add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            .add_extension(_usage(signs_certificates=False), critical=True)
            .add_extension(purpose, critical=False)
            .add_extension(issuer, critical=False)
            .sign(self._key(), hashes.SHA384())
        )
        if made.not_valid_after_utc > authority.not_valid_after_utc:
            raise ValueError("the certificate would outlive its authority: ask for fewer days")
        return made

    def _certificate(self) -> x509.Certificate:
        return x509.load_pem_x509_certificate((self.folder / CERTIFICATE_FILE).read_bytes())

    def _key(self) -> ec.EllipticCurvePrivateKey:
        key = serialization.load_pem_private_key((self.folder / KEY_FILE).read_bytes(), None)
        match key:
            case ec.EllipticCurvePrivateKey():
                return key
            case _:
                raise ValueError("the authority's key is not one that this program made")


def _begun(subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePublicKey, days: int) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - AHEAD)
        .not_valid_after(now + timedelta(days=days))
    )


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _host(host: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ip_address(host))
    except ValueError:
        return x509.DNSName(host)


def _pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.PEM)


def _pem_of_key(key: ec.EllipticCurvePrivateKey) -> bytes:
    form = serialization.PrivateFormat.PKCS8
    return key.private_bytes(serialization.Encoding.PEM, form, serialization.NoEncryption())


def _write_new(file: Path, content: bytes, mode: int) -> Path:
    """Never over what is there: a key that is in use would be lost."""
    with os.fdopen(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode), "wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    sync_folder(file.parent)
    return file
