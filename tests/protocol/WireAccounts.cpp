#include "tests/protocol/WireGolden.h"

#include "common/protocol/Auth.h"

namespace confab::golden {

using namespace confab::protocol;

QList<Golden> accounts()
{
    return {
        of<User>(R"({"id":"01890a5d-ac96-774b-bcce-b302099a8057","username":"anna","displayName":"Anna Ω","avatarUrl":null,"statusText":""})"),
        of<User>(R"({"id":"01890a5d-ac96-774b-bcce-b302099a8057","username":"anna","displayName":"Anna","avatarUrl":"https://example.org/a.png","statusText":"out","status":"dnd","lastSeen":"2026-01-31T12:00:00.000Z"})"),
        of<Account>(R"({"id":"01890a5d-ac96-774b-bcce-b302099a8057","username":"anna","displayName":"Anna","avatarUrl":null,"statusText":"","email":"anna@example.org","createdAt":"2026-01-31T12:00:00.123Z","admin":true})"),
        of<Sender>(R"({"id":"01890a5d-ac96-774b-bcce-b302099a8057","username":"anna","displayName":"Anna","avatarUrl":null})"),
        of<UserQuery>(R"({})"),
        of<UserQuery>(R"({"query":"an","cursor":"x","limit":100})"),
        of<UserPage>(R"({"items":[],"nextCursor":null})"),
        of<UserPage>(R"({"items":[{"id":"01890a5d-ac96-774b-bcce-b302099a8057","username":"anna","displayName":"Anna","avatarUrl":null,"statusText":""}],"nextCursor":"x"})"),
        of<UserRef>(R"({"userId":"01890a5d-ac96-774b-bcce-b302099a8057"})"),
        of<PresenceUpdate>(R"({"status":"invisible"})"),
        of<PresenceChanged>(R"({"userId":"01890a5d-ac96-774b-bcce-b302099a8057","status":"offline","lastSeen":"2026-01-31T12:00:00.000Z"})"),

        of<Register>(R"({"email":"anna@example.org","username":"anna","password":"correct horse","displayName":"Anna","device":"phone","invitation":"abc"})"),
        of<Register>(R"({"email":"anna@example.org","username":"anna","password":"correct horse"})"),
        of<Login>(R"({"login":"anna","email":"a@example.org","username":"anna","password":"x","device":"phone"})"),
        of<Login>(R"({"password":"x"})"),
        of<RefreshToken>(R"({"refreshToken":"abc"})"),
        of<Logout>(R"({"refreshToken":"abc"})"),
        of<SignedIn>(R"({"user":{"id":"01890a5d-ac96-774b-bcce-b302099a8057","username":"anna","displayName":"Anna","avatarUrl":null,"statusText":"","email":"anna@example.org","createdAt":"2026-01-31T12:00:00.000Z","admin":false},"accessToken":"a.b.c","refreshToken":"r","expiresIn":900})"),
        of<UpdateAccount>(R"({"displayName":"Anna","statusText":"","avatarUrl":"","username":"anna","email":"anna@example.org"})"),
        of<DeleteAccount>(R"({"password":"x"})"),
        of<ChangePassword>(R"({"currentPassword":"x","newPassword":"12345678"})"),
        of<DeviceSession>(R"({"id":"01890a5d-ac96-774b-bcce-b302099a8057","device":"phone","address":"::1","createdAt":"2026-01-31T12:00:00.000Z","lastSeen":"2026-01-31T12:00:01.000Z","current":true})"),
        of<DeviceSessions>(R"({"items":[],"nextCursor":null})"),
        of<SessionRef>(R"({"sessionId":"01890a5d-ac96-774b-bcce-b302099a8057"})"),
        of<Authenticate>(R"({"token":"a.b.c"})"),
        of<Authenticated>(R"({"expiresIn":900})"),
        of<TokenExpiring>(R"({"expiresIn":60})"),
        of<SessionRevoked>(R"({"sessionId":"01890a5d-ac96-774b-bcce-b302099a8057","reason":"revoked"})"),
    };
}

} // namespace confab::golden
