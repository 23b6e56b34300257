#pragma once

// A self-signed certificate for localhost, for the tests alone.
inline const char testCertificate[] = R"(-----BEGIN CERTIFICATE-----
MIIBmjCCAUGgAwIBAgIUL+6IOHDrRfPLNmNSviw5sbcgDygwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMTA0MjMxM1oYDzIxMjYxMDI4
MDQyMzEzWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQAfjBZeDXMfctz4vg2Ogyn66NsOj+xKHiPbxldz/SzaP3+zAwFHzp2
Tz+oE3+FdM870FTMb/DDInKRdGGbLnOio28wbTAdBgNVHQ4EFgQUGYwcj/z2IiYg
fF4jE/vxcbrttJ8wHwYDVR0jBBgwFoAUGYwcj/z2IiYgfF4jE/vxcbrttJ8wDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDRwAwRAIgTVDWdHMOBD5KfSaz8sFAyMbBZV7/5uSJbVEqegSxOaUCIH+h
2A4ywMS50ed0/ya1cmzdgk+0UpAlpTEP6j9SjlMo
-----END CERTIFICATE-----
)";
inline const char testKey[] = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgaPz4Jy1MR/xZnfEA
arkWB6+wpvB4YPX0NbFcBl5NuM+hRANCAAQAfjBZeDXMfctz4vg2Ogyn66NsOj+x
KHiPbxldz/SzaP3+zAwFHzp2Tz+oE3+FdM870FTMb/DDInKRdGGbLnOi
-----END PRIVATE KEY-----
)";
