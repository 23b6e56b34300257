#include "tests/protocol/WireGolden.h"

#include "common/protocol/Chats.h"

namespace confab::golden {

using namespace confab::protocol;

#define ID "\"01890a5d-ac96-774b-bcce-b302099a8057\""
#define OTHER "\"01890a5d-ac96-774b-bcce-b302099a8058\""
#define TIME "\"2026-01-31T12:00:00.000Z\""
#define USER "{\"id\":" ID ",\"username\":\"anna\",\"displayName\":\"Anna\",\"avatarUrl\":null,\"statusText\":\"\"}"
#define CHAT "{\"id\":" ID ",\"type\":\"room\",\"name\":\"Lounge\",\"description\":\"\",\"avatarUrl\":null,\"visibility\":\"public\"," \
             "\"createdBy\":null,\"createdAt\":" TIME ",\"updatedAt\":" TIME ",\"seq\":3,\"rev\":9007199254740991,\"memberCount\":2}"

QList<Golden> chats()
{
    return {
        of<Chat>(CHAT),
        of<Chat>("{\"id\":" ID ",\"type\":\"direct\",\"name\":\"\",\"description\":\"\",\"avatarUrl\":\"https://example.org/a\",\"visibility\":\"private\","
                 "\"createdBy\":" OTHER ",\"createdAt\":" TIME ",\"updatedAt\":" TIME ",\"seq\":0,\"rev\":0,\"memberCount\":2,\"onlineCount\":1,"
                 "\"myRole\":\"moderator\",\"peer\":" USER ",\"unreadCount\":4,\"mentionCount\":1,\"readSeq\":2,\"deliveredSeq\":3,"
                 "\"pinned\":true,\"muted\":false,\"archived\":true}"),
        of<CreateChat>("{\"type\":\"direct\",\"userId\":" ID ",\"memberIds\":[]}"),
        of<CreateChat>("{\"type\":\"group\",\"name\":\"x\",\"description\":\"y\",\"visibility\":\"private\",\"memberIds\":[" ID "," OTHER "]}"),
        of<CreatedChat>("{\"chat\":" CHAT ",\"created\":false}"),
        of<ChatRef>("{\"chatId\":" ID "}"),
        of<ChatResult>("{\"chat\":" CHAT "}"),
        of<ListChats>("{\"cursor\":\"x\",\"limit\":1}"),
        of<ChatPage>("{\"items\":[" CHAT "],\"nextCursor\":null}"),
        of<UpdateChat>("{\"chatId\":" ID ",\"name\":\"x\",\"description\":\"\",\"avatarUrl\":\"\",\"visibility\":\"public\",\"pinned\":true,\"muted\":true,\"archived\":false}"),
        of<RoomQuery>("{\"query\":\"lo\",\"cursor\":\"x\",\"limit\":50}"),
        of<JoinChat>("{\"chatId\":" ID ",\"code\":\"abc\",\"history\":0}"),
        of<JoinedChat>("{\"chat\":" CHAT "}"),
        of<JoinedChat>("{\"chat\":" CHAT ",\"messages\":[]}"),
        of<CreateInvite>("{\"chatId\":" ID ",\"maxUses\":1,\"expiresIn\":60}"),
        of<Invite>("{\"code\":\"abc\",\"url\":\"https://example.org/join/abc\",\"chatId\":" ID ",\"createdBy\":" OTHER ",\"createdAt\":" TIME ",\"maxUses\":5,\"uses\":1,\"expiresAt\":" TIME "}"),
        of<Invites>("{\"items\":[],\"nextCursor\":null}"),
        of<RevokeInvite>("{\"chatId\":" ID ",\"code\":\"abc\"}"),
        of<Participant>("{\"user\":" USER ",\"role\":\"owner\",\"joinedAt\":" TIME ",\"deliveredSeq\":2,\"readSeq\":1}"),
        of<ListParticipants>("{\"chatId\":" ID ",\"cursor\":\"x\",\"limit\":10}"),
        of<ParticipantPage>("{\"items\":[],\"nextCursor\":null}"),
        of<AddParticipants>("{\"chatId\":" ID ",\"userId\":" OTHER ",\"userIds\":[" ID "]}"),
        of<ParticipantRef>("{\"chatId\":" ID ",\"userId\":" OTHER "}"),
        of<SetRole>("{\"chatId\":" ID ",\"userId\":" OTHER ",\"role\":\"admin\"}"),
        of<BanParticipant>("{\"chatId\":" ID ",\"userId\":" OTHER ",\"reason\":\"spam\"}"),
        of<Ban>("{\"user\":" USER ",\"by\":" OTHER ",\"at\":" TIME ",\"reason\":\"\"}"),
        of<Bans>("{\"items\":[],\"nextCursor\":null}"),
        of<OnlineUsers>("{\"users\":[" USER "]}"),
        of<OnlineUserList>("{\"items\":[" USER "],\"nextCursor\":null}"),
        of<OnlineUsersEvent>("{\"chatId\":" ID ",\"users\":[]}"),
        of<ChatEvent>("{\"chat\":" CHAT "}"),
        of<UserJoined>("{\"chatId\":" ID ",\"user\":" USER ",\"role\":\"member\",\"by\":" OTHER "}"),
        of<UserLeft>("{\"chatId\":" ID ",\"userId\":" OTHER "}"),
        of<ParticipantUpdated>("{\"chatId\":" ID ",\"userId\":" OTHER ",\"role\":\"moderator\",\"by\":" ID "}"),
        of<ChatGone>("{\"chatId\":" ID "}"),
    };
}

} // namespace confab::golden
