#include "tests/protocol/WireGolden.h"

#include "common/protocol/Messages.h"

namespace confab::golden {

using namespace confab::protocol;

#define ID "\"01890a5d-ac96-774b-bcce-b302099a8057\""
#define OTHER "\"01890a5d-ac96-774b-bcce-b302099a8058\""
#define TIME "\"2026-01-31T12:00:00.000Z\""
#define SENDER "{\"id\":" ID ",\"username\":\"anna\",\"displayName\":\"Anna\",\"avatarUrl\":null}"
#define MESSAGE "{\"id\":" ID ",\"chatId\":" OTHER ",\"seq\":1,\"rev\":2,\"clientId\":null,\"sender\":" SENDER ",\"type\":\"text\"," \
                "\"content\":\"\\\"quoted\\\" \\\\ \\n\\t 😀 \\u0001\",\"attachments\":[],\"reactions\":[],\"mentions\":[],\"sentAt\":" TIME "}"
#define CHAT_FILE "{\"kind\":\"image\",\"file\":{\"id\":" ID ",\"name\":\"a\",\"mediaType\":\"image/png\",\"size\":1},\"messageId\":" OTHER ",\"seq\":3,\"sender\":" SENDER ",\"sentAt\":" TIME "}"

QList<Golden> messages()
{
    return {
        of<Attachment>("{\"id\":" ID ",\"name\":\"a.png\",\"mediaType\":\"image/png\",\"size\":5000000000,\"width\":2,\"height\":3,\"durationMs\":4,\"placeholder\":\"x\",\"waveform\":\"AA==\"}"),
        of<Reaction>("{\"emoji\":\"👍🏽\",\"count\":2,\"me\":true,\"users\":[" ID "]}"),
        of<ReplyPreview>("{\"id\":" ID ",\"seq\":1,\"sender\":" SENDER ",\"content\":\"\",\"deletedAt\":" TIME "}"),
        of<Message>(MESSAGE),
        of<Message>("{\"id\":" ID ",\"chatId\":" OTHER ",\"seq\":1,\"rev\":2,\"clientId\":" OTHER ",\"sender\":" SENDER ",\"type\":\"voice\",\"content\":\"\","
                    "\"replyTo\":{\"id\":" ID ",\"seq\":1,\"sender\":" SENDER ",\"content\":\"x\"},\"threadId\":" OTHER ",\"threadCount\":3,"
                    "\"attachments\":[{\"id\":" ID ",\"name\":\"a\",\"mediaType\":\"audio/ogg\",\"size\":1}],"
                    "\"reactions\":[{\"emoji\":\"❤️\",\"count\":1,\"users\":[]}],\"mentions\":[" ID "],\"sentAt\":" TIME ","
                    "\"editedAt\":" TIME ",\"deletedAt\":" TIME ",\"pinned\":true,\"status\":\"delivered\"}"),
        of<SendMessage>("{\"chatId\":" ID ",\"content\":\"hello\",\"type\":\"file\",\"clientId\":" ID ",\"replyTo\":" ID ",\"threadId\":" ID ",\"fileIds\":[" ID "],\"mentions\":[" OTHER "]}"),
        of<SendMessage>("{\"chatId\":" ID ",\"content\":\"hello\",\"fileIds\":[],\"mentions\":[]}"),
        of<SentMessage>("{\"message\":" MESSAGE ",\"duplicate\":true}"),
        of<SentMessageBody>("{\"id\":" ID ",\"chatId\":" OTHER ",\"seq\":1,\"rev\":2,\"clientId\":null,\"sender\":" SENDER ",\"type\":\"text\",\"content\":\"x\","
                            "\"attachments\":[],\"reactions\":[],\"mentions\":[],\"sentAt\":" TIME ",\"duplicate\":true}"),
        of<MessageRef>("{\"messageId\":" ID "}"),
        of<EditMessage>("{\"messageId\":" ID ",\"content\":\"better\"}"),
        of<MessageResult>("{\"message\":" MESSAGE "}"),
        of<React>("{\"messageId\":" ID ",\"emoji\":\"🇩🇪\"}"),
        of<HistoryQuery>("{\"chatId\":" ID ",\"before\":1,\"after\":0,\"around\":3,\"date\":" TIME ",\"limit\":100}"),
        of<MessagePage>("{\"items\":[" MESSAGE "],\"hasMoreBefore\":true,\"hasMoreAfter\":false}"),
        of<PinnedMessages>("{\"items\":[" MESSAGE "]}"),
        of<ChatFilesQuery>("{\"chatId\":" ID ",\"kind\":\"voice\",\"cursor\":\"x\",\"limit\":5}"),
        of<ChatFile>(CHAT_FILE),
        of<ChatFilePage>("{\"items\":[" CHAT_FILE "],\"nextCursor\":null}"),
        of<ChangesQuery>("{\"chatId\":" ID ",\"since\":0,\"limit\":5}"),
        of<Changes>("{\"items\":[],\"rev\":7,\"more\":false}"),
        of<MemberStatus>("{\"userId\":" ID ",\"status\":\"read\"}"),
        of<MessageStatusReport>("{\"status\":\"sent\",\"deliveredCount\":1,\"readCount\":0,\"items\":[{\"userId\":" ID ",\"status\":\"delivered\"}]}"),
        of<MessageVersion>("{\"content\":\"x\",\"at\":" TIME "}"),
        of<MessageVersions>("{\"items\":[{\"content\":\"x\",\"at\":" TIME "}],\"nextCursor\":null}"),
        of<ThreadQuery>("{\"messageId\":" ID ",\"after\":0,\"limit\":1}"),
        of<MessageEvent>("{\"message\":" MESSAGE "}"),
        of<ReactionEvent>("{\"message\":" MESSAGE ",\"userId\":" ID ",\"emoji\":\"👍\"}"),
        of<PinEvent>("{\"message\":" MESSAGE ",\"userId\":" ID "}"),
        of<MessageSent>("{\"clientId\":null,\"message\":" MESSAGE "}"),
    };
}

} // namespace confab::golden
