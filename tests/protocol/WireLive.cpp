#include "tests/protocol/WireGolden.h"

#include "common/protocol/Live.h"

namespace confab::golden {

using namespace confab::protocol;

#define ID "\"01890a5d-ac96-774b-bcce-b302099a8057\""
#define OTHER "\"01890a5d-ac96-774b-bcce-b302099a8058\""
#define TIME "\"2026-01-31T12:00:00.000Z\""

QList<Golden> live()
{
    return {
        of<Delivered>("{\"chatId\":" ID ",\"seq\":3}"),
        of<MarkRead>("{\"chatId\":" ID ",\"seq\":3,\"messageId\":" OTHER "}"),
        of<Unread>("{\"unreadCount\":3,\"mentionCount\":1,\"readSeq\":2}"),
        of<Receipt>("{\"chatId\":" ID ",\"userId\":" OTHER ",\"seq\":3}"),
        of<Typing>("{\"chatId\":" ID ",\"isTyping\":false}"),
        of<TypingEvent>("{\"chatId\":" ID ",\"userId\":" OTHER ",\"username\":\"anna\"}"),
        of<ChatPosition>("{\"id\":" ID ",\"rev\":0}"),
        of<Sync>("{\"chats\":[{\"id\":" ID ",\"rev\":12}]}"),
        of<ChatChanges>("{\"id\":" ID ",\"rev\":3,\"items\":[],\"more\":true}"),
        of<Synced>("{\"chats\":[{\"id\":" ID ",\"rev\":3,\"items\":[],\"more\":true}],\"newChats\":[],\"goneChats\":[" OTHER "]}"),
        of<ReadyChat>("{\"id\":" ID ",\"seq\":1,\"rev\":2,\"readSeq\":1,\"unreadCount\":0}"),
        of<Ready>("{\"user\":{\"id\":" ID ",\"username\":\"anna\",\"displayName\":\"Anna\",\"avatarUrl\":null,\"statusText\":\"\",\"email\":\"a@example.org\",\"createdAt\":" TIME ",\"admin\":false},"
                  "\"sessionId\":" OTHER ",\"serverTime\":" TIME ",\"epoch\":\"e1\",\"serverVersion\":\"0.1.0\",\"chats\":[{\"id\":" ID ",\"seq\":1,\"rev\":2,\"readSeq\":1,\"unreadCount\":0}]}"),
        of<SearchQuery>("{\"q\":\"from:anna \\\"a phrase\\\"\",\"chatId\":" ID ",\"kind\":\"messages\",\"cursor\":\"x\",\"limit\":10}"),
        of<SearchResults>("{\"items\":[],\"nextCursor\":\"x\",\"users\":[],\"rooms\":[]}"),
        of<ErrorBody>(R"({"code":"rate_limited","message":"Slow down.","field":"content","retryAfter":1.5,"event":"send_message"})"),
    };
}

} // namespace confab::golden
