#pragma once

#include "common/protocol/Live.h"

#include <QJsonObject>

#include <tuple>

// The one list of operations and events. An operation is a request, a response and the ways to reach it: an event, a REST
// route, or both, which then are the same typed call. Router, client, OpenAPI and docs/protocol.md are made from this list.

namespace confab::protocol {

enum class Method { None, Get, Post, Put, Patch, Delete };

// What is limited together: see server/net/RateLimiter.
enum class RateKind { Read, Auth, Message, Change, Create, Join, Invite, Search, Receipt, Typing, Presence, Sync, Upload, Transfer, Authenticate };

struct Route {
    Method method = Method::None;
    const char *path = "";  // under /api/v1, with {field} where a field of the request stands
    int status = 200;       // of success; 204 has no body
};

struct Endpoint {
    const char *event = ""; // client → server; empty: REST only
    Route route = {};
    Route alias = {};       // a second route to the same
    RateKind rate = RateKind::Read;
    bool anonymous = false; // needs no token
    const char *summary = "";
};

// What a REST answer's body is: usually the response itself, sometimes the one thing in it.
template<class Req, class Res>
struct Operation {
    using Request = Req;
    using Response = Res;
    static const Res &body(const Res &response) { return response; }
    static int status(const Res &, int usual) { return usual; }
};

template<class Req>
struct ChatOperation : Operation<Req, ChatResult> {
    static const Chat &body(const ChatResult &response) { return response.chat; }
};

template<class Req>
struct MessageOperation : Operation<Req, MessageResult> {
    static const Message &body(const MessageResult &response) { return response.message; }
};

namespace ops {

using enum Method;

// Accounts
struct RegisterAccount : Operation<Register, SignedIn> { static constexpr Endpoint at{.route = {Post, "/auth/register", 201}, .rate = RateKind::Auth, .anonymous = true, .summary = "Make an account and sign in"}; };
struct LogIn : Operation<Login, SignedIn> { static constexpr Endpoint at{.route = {Post, "/auth/login"}, .rate = RateKind::Auth, .anonymous = true, .summary = "Sign in"}; };
struct Refresh : Operation<RefreshToken, SignedIn> { static constexpr Endpoint at{.route = {Post, "/auth/refresh"}, .rate = RateKind::Auth, .anonymous = true, .summary = "Swap a refresh token for its successor and an access token"}; };
struct LogOut : Operation<Logout, Empty> { static constexpr Endpoint at{.route = {Post, "/auth/logout", 204}, .rate = RateKind::Change, .summary = "End this session, or that of the refresh token given"}; };
struct GetAccount : Operation<Empty, Account> { static constexpr Endpoint at{.route = {Get, "/auth/me"}, .summary = "One's own account"}; };
struct ChangeAccount : Operation<UpdateAccount, Account> { static constexpr Endpoint at{.route = {Patch, "/auth/me"}, .rate = RateKind::Change, .summary = "Change one's profile"}; };
struct RemoveAccount : Operation<DeleteAccount, Empty> { static constexpr Endpoint at{.route = {Delete, "/auth/me", 204}, .rate = RateKind::Auth, .summary = "Delete one's account"}; };
struct ExportAccount : Operation<Empty, QJsonObject> { static constexpr Endpoint at{.route = {Get, "/auth/me/export"}, .rate = RateKind::Create, .summary = "One's own data"}; };
struct SetPassword : Operation<ChangePassword, Empty> { static constexpr Endpoint at{.route = {Post, "/auth/password", 204}, .rate = RateKind::Auth, .summary = "Change the password; other sessions end"}; };
struct ListSessions : Operation<Empty, DeviceSessions> { static constexpr Endpoint at{.route = {Get, "/auth/sessions"}, .summary = "One's signed-in devices"}; };
struct RevokeSession : Operation<SessionRef, Empty> { static constexpr Endpoint at{.route = {Delete, "/auth/sessions/{sessionId}", 204}, .rate = RateKind::Change, .summary = "Sign one device out"}; };
struct RevokeOtherSessions : Operation<Empty, Empty> { static constexpr Endpoint at{.route = {Delete, "/auth/sessions", 204}, .rate = RateKind::Change, .summary = "Sign all other devices out"}; };
struct SearchUsers : Operation<UserQuery, UserPage> { static constexpr Endpoint at{.route = {Get, "/users"}, .rate = RateKind::Search, .summary = "The directory of people"}; };
struct GetUser : Operation<UserRef, User> { static constexpr Endpoint at{.route = {Get, "/users/{userId}"}, .summary = "One person"}; };

// Chats
struct CreateChat : Operation<protocol::CreateChat, CreatedChat> {
    static constexpr Endpoint at{.event = "create_chat", .route = {Post, "/chats", 201}, .rate = RateKind::Create, .summary = "Make a direct chat, a group or a room"};
    static const Chat &body(const CreatedChat &response) { return response.chat; }
    static int status(const CreatedChat &response, int usual) { return response.created ? usual : 200; }
};
struct ListChats : Operation<protocol::ListChats, ChatPage> { static constexpr Endpoint at{.event = "get_chats", .route = {Get, "/chats"}, .summary = "Own chats, the most recently active first"}; };
struct GetChat : ChatOperation<ChatRef> { static constexpr Endpoint at{.event = "get_chat", .route = {Get, "/chats/{chatId}"}, .summary = "One chat"}; };
struct UpdateChat : ChatOperation<protocol::UpdateChat> { static constexpr Endpoint at{.event = "update_chat", .route = {Patch, "/chats/{chatId}"}, .rate = RateKind::Change, .summary = "Change a chat, or how it shows in one's own list"}; };
struct DeleteChat : Operation<ChatRef, Empty> { static constexpr Endpoint at{.route = {Delete, "/chats/{chatId}", 204}, .rate = RateKind::Change, .summary = "Delete a group or room for all"}; };
struct LeaveChat : Operation<ChatRef, Empty> { static constexpr Endpoint at{.event = "leave_chat", .route = {Post, "/chats/{chatId}/leave", 204}, .rate = RateKind::Join, .summary = "Cease to be a member"}; };
struct JoinChat : Operation<protocol::JoinChat, JoinedChat> {
    static constexpr Endpoint at{.event = "join_chat", .route = {Post, "/rooms/{chatId}/join"}, .alias = {Post, "/rooms/join"}, .rate = RateKind::Join, .summary = "Become a member, by id or by invite code"};
    static const Chat &body(const JoinedChat &response) { return response.chat; }
};
struct SearchRooms : Operation<RoomQuery, ChatPage> { static constexpr Endpoint at{.route = {Get, "/rooms"}, .rate = RateKind::Search, .summary = "The directory of public rooms"}; };
struct CreateInvite : Operation<protocol::CreateInvite, Invite> { static constexpr Endpoint at{.route = {Post, "/chats/{chatId}/invites", 201}, .rate = RateKind::Invite, .summary = "Make an invite code"}; };
struct ListInvites : Operation<ChatRef, Invites> { static constexpr Endpoint at{.route = {Get, "/chats/{chatId}/invites"}, .summary = "Invite codes in force"}; };
struct RevokeInvite : Operation<protocol::RevokeInvite, Empty> { static constexpr Endpoint at{.route = {Delete, "/chats/{chatId}/invites/{code}", 204}, .rate = RateKind::Invite, .summary = "Revoke an invite code"}; };
struct ListParticipants : Operation<protocol::ListParticipants, ParticipantPage> { static constexpr Endpoint at{.event = "get_participants", .route = {Get, "/chats/{chatId}/participants"}, .summary = "Members, by role, then by name"}; };
struct AddParticipants : Operation<protocol::AddParticipants, ParticipantPage> { static constexpr Endpoint at{.route = {Post, "/chats/{chatId}/participants", 201}, .rate = RateKind::Invite, .summary = "Add members; answers those newly added"}; };
struct SetRole : Operation<protocol::SetRole, Participant> { static constexpr Endpoint at{.route = {Patch, "/chats/{chatId}/participants/{userId}"}, .rate = RateKind::Change, .summary = "Change a member's role"}; };
struct RemoveParticipant : Operation<ParticipantRef, Empty> { static constexpr Endpoint at{.route = {Delete, "/chats/{chatId}/participants/{userId}", 204}, .rate = RateKind::Change, .summary = "Remove a member"}; };
struct ListBans : Operation<ChatRef, Bans> { static constexpr Endpoint at{.route = {Get, "/chats/{chatId}/bans"}, .summary = "Who is banned"}; };
struct BanParticipant : Operation<protocol::BanParticipant, Ban> { static constexpr Endpoint at{.route = {Post, "/chats/{chatId}/bans", 201}, .rate = RateKind::Change, .summary = "Remove someone and keep them out"}; };
struct LiftBan : Operation<ParticipantRef, Empty> { static constexpr Endpoint at{.route = {Delete, "/chats/{chatId}/bans/{userId}", 204}, .rate = RateKind::Change, .summary = "Lift a ban"}; };
struct OpenChat : Operation<ChatRef, OnlineUsers> { static constexpr Endpoint at{.event = "open_chat", .summary = "This connection shows the chat"}; };
struct CloseChat : Operation<ChatRef, Empty> { static constexpr Endpoint at{.event = "close_chat", .summary = "This connection no longer shows the chat"}; };
struct GetOnlineUsers : Operation<ChatRef, OnlineUsers> {
    static constexpr Endpoint at{.event = "get_online_users", .route = {Get, "/chats/{chatId}/online-users"}, .summary = "Who of the chat is here now"};
    static OnlineUserList body(const OnlineUsers &response) { return {response.users, {}}; }
};

// Messages
struct SendMessage : Operation<protocol::SendMessage, SentMessage> {
    static constexpr Endpoint at{.event = "send_message", .route = {Post, "/chats/{chatId}/messages", 201}, .rate = RateKind::Message, .summary = "Send a message"};
    static SentMessageBody body(const SentMessage &response) { return {response.message, response.duplicate ? std::optional(true) : std::nullopt}; }
    static int status(const SentMessage &response, int usual) { return response.duplicate ? 200 : usual; }
};
struct GetMessages : Operation<HistoryQuery, MessagePage> { static constexpr Endpoint at{.event = "get_messages", .route = {Get, "/chats/{chatId}/messages"}, .summary = "A page of history; the latest without a cursor"}; };
struct GetChanges : Operation<ChangesQuery, Changes> { static constexpr Endpoint at{.event = "get_changes", .route = {Get, "/chats/{chatId}/changes"}, .rate = RateKind::Sync, .summary = "Catch up with one chat"}; };
struct GetMessage : MessageOperation<MessageRef> { static constexpr Endpoint at{.event = "get_message", .route = {Get, "/messages/{messageId}"}, .summary = "One message"}; };
struct EditMessage : MessageOperation<protocol::EditMessage> { static constexpr Endpoint at{.event = "edit_message", .route = {Patch, "/messages/{messageId}"}, .alias = {Put, "/messages/{messageId}"}, .rate = RateKind::Change, .summary = "Edit one's own message"}; };
struct DeleteMessage : MessageOperation<MessageRef> { static constexpr Endpoint at{.event = "delete_message", .route = {Delete, "/messages/{messageId}"}, .rate = RateKind::Change, .summary = "Delete a message, leaving a tombstone"}; };
struct GetMessageStatus : Operation<MessageRef, MessageStatusReport> { static constexpr Endpoint at{.event = "get_message_status", .route = {Get, "/messages/{messageId}/status"}, .summary = "Who has received and read it"}; };
struct GetMessageHistory : Operation<MessageRef, MessageVersions> { static constexpr Endpoint at{.route = {Get, "/messages/{messageId}/history"}, .summary = "What it said before it was edited"}; };
struct GetThread : Operation<ThreadQuery, MessagePage> { static constexpr Endpoint at{.event = "get_thread", .route = {Get, "/messages/{messageId}/thread"}, .summary = "The messages of its thread"}; };
struct AddReaction : MessageOperation<React> { static constexpr Endpoint at{.event = "add_reaction", .route = {Post, "/messages/{messageId}/reactions"}, .rate = RateKind::Change, .summary = "React with an emoji"}; };
struct RemoveReaction : MessageOperation<React> { static constexpr Endpoint at{.event = "remove_reaction", .route = {Delete, "/messages/{messageId}/reactions/{emoji}"}, .rate = RateKind::Change, .summary = "Take a reaction back"}; };
struct PinMessage : MessageOperation<MessageRef> { static constexpr Endpoint at{.event = "pin_message", .route = {Put, "/messages/{messageId}/pin"}, .rate = RateKind::Change, .summary = "Pin a message for all"}; };
struct UnpinMessage : MessageOperation<MessageRef> { static constexpr Endpoint at{.event = "unpin_message", .route = {Delete, "/messages/{messageId}/pin"}, .rate = RateKind::Change, .summary = "Unpin it"}; };
struct GetPins : Operation<ChatRef, PinnedMessages> { static constexpr Endpoint at{.event = "get_pins", .route = {Get, "/chats/{chatId}/pins"}, .summary = "The pinned messages of a chat"}; };
struct ListFiles : Operation<ChatFilesQuery, ChatFilePage> { static constexpr Endpoint at{.event = "get_files", .route = {Get, "/chats/{chatId}/files"}, .summary = "Files that a chat's messages carry, the newest first"}; };
struct SearchMessages : Operation<SearchQuery, SearchResults> { static constexpr Endpoint at{.event = "search", .route = {Get, "/search"}, .alias = {Get, "/chats/{chatId}/search"}, .rate = RateKind::Search, .summary = "Search messages, users and rooms"}; };

// Receipts, typing, presence, catching up
struct AckDelivered : Operation<Delivered, Empty> { static constexpr Endpoint at{.event = "message_ack", .rate = RateKind::Receipt, .summary = "Delivered up to here"}; };
struct MarkAsRead : Operation<MarkRead, Unread> { static constexpr Endpoint at{.event = "mark_as_read", .route = {Post, "/chats/{chatId}/read"}, .rate = RateKind::Receipt, .summary = "Read up to here"}; };
struct GetUnread : Operation<ChatRef, Unread> { static constexpr Endpoint at{.event = "get_unread", .route = {Get, "/chats/{chatId}/unread"}, .summary = "Unread and mention counts"}; };
struct TypingStart : Operation<ChatRef, Empty> { static constexpr Endpoint at{.event = "typing_start", .rate = RateKind::Typing, .summary = "Is typing; ends by itself after 3 s"}; };
struct TypingStop : Operation<ChatRef, Empty> { static constexpr Endpoint at{.event = "typing_stop", .rate = RateKind::Typing, .summary = "Stopped typing"}; };
struct TypingIndicator : Operation<Typing, Empty> { static constexpr Endpoint at{.event = "typing_indicator", .rate = RateKind::Typing, .summary = "Both of these in one"}; };
struct UpdatePresence : Operation<PresenceUpdate, Empty> { static constexpr Endpoint at{.event = "presence_update", .rate = RateKind::Presence, .summary = "Set one's status"}; };
struct GoOnline : Operation<Empty, Empty> { static constexpr Endpoint at{.event = "user_online", .rate = RateKind::Presence, .summary = "Short for presence_update online"}; };
struct GoOffline : Operation<Empty, Empty> { static constexpr Endpoint at{.event = "user_offline", .rate = RateKind::Presence, .summary = "Short for presence_update invisible"}; };
struct Sync : Operation<protocol::Sync, Synced> { static constexpr Endpoint at{.event = "sync", .route = {Post, "/sync"}, .rate = RateKind::Sync, .summary = "Catch up with all chats in one call"}; };
struct Authenticate : Operation<protocol::Authenticate, Authenticated> { static constexpr Endpoint at{.event = "authenticate", .rate = RateKind::Authenticate, .summary = "Renew the token of a live connection"}; };

} // namespace ops

using Operations = std::tuple<
    ops::RegisterAccount, ops::LogIn, ops::Refresh, ops::LogOut, ops::GetAccount, ops::ChangeAccount, ops::RemoveAccount,
    ops::ExportAccount, ops::SetPassword, ops::ListSessions, ops::RevokeSession, ops::RevokeOtherSessions,
    ops::SearchUsers, ops::GetUser,
    ops::CreateChat, ops::ListChats, ops::GetChat, ops::UpdateChat, ops::DeleteChat, ops::LeaveChat, ops::JoinChat,
    ops::SearchRooms, ops::CreateInvite, ops::ListInvites, ops::RevokeInvite, ops::ListParticipants, ops::AddParticipants,
    ops::SetRole, ops::RemoveParticipant, ops::ListBans, ops::BanParticipant, ops::LiftBan, ops::OpenChat, ops::CloseChat,
    ops::GetOnlineUsers,
    ops::SendMessage, ops::GetMessages, ops::GetChanges, ops::GetMessage, ops::EditMessage, ops::DeleteMessage,
    ops::GetMessageStatus, ops::GetMessageHistory, ops::GetThread, ops::AddReaction, ops::RemoveReaction, ops::PinMessage,
    ops::UnpinMessage, ops::GetPins, ops::ListFiles, ops::SearchMessages,
    ops::AckDelivered, ops::MarkAsRead, ops::GetUnread, ops::TypingStart, ops::TypingStop, ops::TypingIndicator,
    ops::UpdatePresence, ops::GoOnline, ops::GoOffline, ops::Sync, ops::Authenticate>;

// Server → client. A volatile event is dropped first where a receiver is behind.
template<class P>
struct Event {
    using Payload = P;
    static constexpr bool isVolatile = false;
};

namespace events {

struct Ready : Event<protocol::Ready> { static constexpr const char *name = "ready"; static constexpr const char *summary = "Follows the connection: who one is and where one's chats stand"; };
struct MessageReceived : Event<MessageEvent> { static constexpr const char *name = "message_received"; static constexpr const char *summary = "A new message, to every connection of every member but the sending one"; };
struct MessageSent : Event<protocol::MessageSent> { static constexpr const char *name = "message_sent"; static constexpr const char *summary = "To the sending connection, if it asked for no acknowledgement"; };
struct MessageEdited : Event<MessageEvent> { static constexpr const char *name = "message_edited"; static constexpr const char *summary = "Its text changed"; };
struct MessageDeleted : Event<MessageEvent> { static constexpr const char *name = "message_deleted"; static constexpr const char *summary = "It is a tombstone now"; };
struct ReactionAdded : Event<ReactionEvent> { static constexpr const char *name = "reaction_added"; static constexpr const char *summary = "Someone reacted"; };
struct ReactionRemoved : Event<ReactionEvent> { static constexpr const char *name = "reaction_removed"; static constexpr const char *summary = "Someone took a reaction back"; };
struct MessagePinned : Event<PinEvent> { static constexpr const char *name = "message_pinned"; static constexpr const char *summary = "Someone pinned it"; };
struct MessageUnpinned : Event<PinEvent> { static constexpr const char *name = "message_unpinned"; static constexpr const char *summary = "Someone unpinned it"; };
struct MessageDelivered : Event<Receipt> { static constexpr const char *name = "message_delivered"; static constexpr const char *summary = "A member has received all up to seq"; };
struct MessagesRead : Event<Receipt> { static constexpr const char *name = "messages_read"; static constexpr const char *summary = "A member has read all up to seq"; };
struct UserTyping : Event<TypingEvent> { static constexpr const char *name = "user_typing"; static constexpr bool isVolatile = true; static constexpr const char *summary = "Someone types"; };
struct UserStoppedTyping : Event<TypingEvent> { static constexpr const char *name = "user_stopped_typing"; static constexpr bool isVolatile = true; static constexpr const char *summary = "Someone no longer types"; };
struct UserOnline : Event<PresenceChanged> { static constexpr const char *name = "user_online"; static constexpr bool isVolatile = true; static constexpr const char *summary = "Someone came online"; };
struct UserOffline : Event<PresenceChanged> { static constexpr const char *name = "user_offline"; static constexpr bool isVolatile = true; static constexpr const char *summary = "Someone went offline, or invisible"; };
struct PresenceUpdated : Event<PresenceChanged> { static constexpr const char *name = "presence_update"; static constexpr bool isVolatile = true; static constexpr const char *summary = "Someone's status changed"; };
struct OnlineUsers : Event<OnlineUsersEvent> { static constexpr const char *name = "online_users"; static constexpr bool isVolatile = true; static constexpr const char *summary = "Who is here, where get_online_users asked for no acknowledgement"; };
struct ChatCreated : Event<ChatEvent> { static constexpr const char *name = "chat_created"; static constexpr const char *summary = "A chat that one made, or was added to as it was made"; };
struct ChatUpdated : Event<ChatEvent> { static constexpr const char *name = "chat_updated"; static constexpr const char *summary = "A chat's own fields changed"; };
struct ChatJoined : Event<ChatEvent> { static constexpr const char *name = "chat_joined"; static constexpr const char *summary = "One has become a member"; };
struct ChatLeft : Event<ChatGone> { static constexpr const char *name = "chat_left"; static constexpr const char *summary = "One is no longer a member"; };
struct ChatDeleted : Event<ChatGone> { static constexpr const char *name = "chat_deleted"; static constexpr const char *summary = "The chat is no more"; };
struct UserJoinedChat : Event<UserJoined> { static constexpr const char *name = "user_joined_chat"; static constexpr const char *summary = "Someone became a member"; };
struct UserLeftChat : Event<UserLeft> { static constexpr const char *name = "user_left_chat"; static constexpr const char *summary = "Someone left"; };
struct ParticipantLeft : Event<UserLeft> { static constexpr const char *name = "participant_left"; static constexpr const char *summary = "Someone was removed"; };
struct ParticipantUpdated : Event<protocol::ParticipantUpdated> { static constexpr const char *name = "participant_updated"; static constexpr const char *summary = "Someone's role changed"; };
struct SessionRevoked : Event<protocol::SessionRevoked> { static constexpr const char *name = "session_revoked"; static constexpr const char *summary = "This device was signed out; the connection ends"; };
struct TokenExpiring : Event<protocol::TokenExpiring> { static constexpr const char *name = "token_expiring"; static constexpr const char *summary = "Refresh, then authenticate, or the connection ends"; };
struct Error : Event<ErrorBody> { static constexpr const char *name = "error"; static constexpr const char *summary = "An event failed that asked for no acknowledgement"; };

} // namespace events

using Events = std::tuple<
    events::Ready, events::MessageReceived, events::MessageSent, events::MessageEdited, events::MessageDeleted,
    events::ReactionAdded, events::ReactionRemoved, events::MessagePinned, events::MessageUnpinned, events::MessageDelivered,
    events::MessagesRead, events::UserTyping, events::UserStoppedTyping, events::UserOnline, events::UserOffline,
    events::PresenceUpdated, events::OnlineUsers, events::ChatCreated, events::ChatUpdated, events::ChatJoined,
    events::ChatLeft, events::ChatDeleted, events::UserJoinedChat, events::UserLeftChat, events::ParticipantLeft,
    events::ParticipantUpdated, events::SessionRevoked, events::TokenExpiring, events::Error>;

// The event that takes the place of an acknowledgement nobody asked for, where an operation has one: specialise with
// `using Event` and `static Event::Payload of(const Request &, const Response &)`.
template<class Op>
struct UnaskedReply;

template<>
struct UnaskedReply<ops::SendMessage> {
    using Event = events::MessageSent;
    static MessageSent of(const SendMessage &, const SentMessage &response) { return {response.message.clientId, response.message}; }
};

template<>
struct UnaskedReply<ops::GetOnlineUsers> {
    using Event = events::OnlineUsers;
    static OnlineUsersEvent of(const ChatRef &request, const OnlineUsers &response) { return {request.chatId, response.users}; }
};

} // namespace confab::protocol
