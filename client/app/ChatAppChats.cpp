#include "client/app/ChatApp.h"

#include "client/app/DeepLink.h"
#include "client/models/Look.h"
#include "client/models/TimeText.h"

#include <QLocale>

// Chats and people.

namespace confab {

using namespace protocol;

namespace {

Error noSuchChat()
{
    return Error::notFound(ChatApp::tr("There is no such chat."));
}

Error noSuchPerson()
{
    return Error::notFound(ChatApp::tr("There is no such person."));
}

QList<UserId> usersFrom(const QStringList &ids)
{
    QList<UserId> users;
    for (const QString &id : ids) {
        if (const auto user = UserId::parse(id))
            users.append(*user);
    }
    return users;
}

QVariantMap inviteRow(const Invite &invite, const QUrl &server)
{
    const QString uses = invite.maxUses ? ChatApp::tr("used %1 of %2 times").arg(invite.uses).arg(*invite.maxUses) : ChatApp::tr("used %n time(s)", nullptr, invite.uses);
    const QString expiry = invite.expiresAt ? ChatApp::tr("ends %1").arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(invite.expiresAt->ms), QLocale::ShortFormat)) : ChatApp::tr("does not end");
    return {{QStringLiteral("code"), invite.code}, {QStringLiteral("url"), withServer(invite.url, server)}, {QStringLiteral("usesText"), uses}, {QStringLiteral("expiryText"), expiry}};
}

QVariantMap banRow(const Ban &ban)
{
    const QString name = shownName(ban.user);
    return {{QStringLiteral("userId"), ban.user.id.toString()},
            {QStringLiteral("name"), name},
            {QStringLiteral("username"), ban.user.username},
            {QStringLiteral("initials"), initialsOf(name)},
            {QStringLiteral("colorIndex"), colorIndexOf(ban.user.id.uuid())},
            {QStringLiteral("avatarUrl"), ban.user.avatarUrl.value.value_or(QString())},
            {QStringLiteral("whenText"), dayText(ban.at, QDateTime::currentDateTime())}};
}

} // namespace

// A new request about this chat, which `ask` makes.
template<class Ask>
int ChatApp::aboutChat(const QString &chatId, const Ask &ask)
{
    const auto chat = ChatId::parse(chatId);
    if (!chat)
        return refused(noSuchChat());
    const int request = begin();
    ask(request, *chat);
    return request;
}

template<class Ask>
int ChatApp::aboutMember(const QString &chatId, const QString &userId, const Ask &ask)
{
    const auto user = UserId::parse(userId);
    if (!user)
        return refused(noSuchPerson());
    return aboutChat(chatId, [&](int request, ChatId chat) { ask(request, chat, *user); });
}

// Answers `request` with what `row` makes of each item.
template<class T, class Row>
Then<T> ChatApp::answerRows(int request, const Row &row)
{
    return [this, request, row](const Reply<T> &reply) {
        if (!reply)
            return refuse(request, reply.error());
        QVariantList items;
        for (const auto &item : reply->items)
            items.append(row(item));
        succeed(request, QVariantMap{{QStringLiteral("items"), items}});
    };
}

// One is no longer in it, whoever saw to that.
Then<Empty> ChatApp::answerGone(int request, ChatId chat)
{
    return [this, request, chat](const Reply<Empty> &reply) {
        if (reply)
            m_core.cache.removeChat(chat);
        answer<Empty>(request)(reply);
    };
}

int ChatApp::createDirect(const QString &userId)
{
    const auto user = UserId::parse(userId);
    if (!user)
        return refused(noSuchPerson());
    const int request = begin();
    protocol::CreateChat form;
    form.type = ChatType::Direct;
    form.userId = *user;
    m_core.api.call<ops::CreateChat>(form, this, answerChat<CreatedChat>(request));
    return request;
}

int ChatApp::createChat(const QVariantMap &fields)
{
    const int request = begin();
    protocol::CreateChat form;
    form.type = enumFromName<ChatType>(fields.value(QStringLiteral("type")).toString()).value_or(ChatType::Group);
    form.name = fields.value(QStringLiteral("name")).toString().trimmed();
    if (const QString description = fields.value(QStringLiteral("description")).toString(); !description.isEmpty())
        form.description = description;
    if (form.type == ChatType::Room)
        form.visibility = enumFromName<Visibility>(fields.value(QStringLiteral("visibility")).toString());
    form.memberIds = usersFrom(fields.value(QStringLiteral("memberIds")).toStringList());
    m_core.api.call<ops::CreateChat>(form, this, answerChat<CreatedChat>(request));
    return request;
}

int ChatApp::joinRoom(const QString &chatId)
{
    return aboutChat(chatId, [this](int request, ChatId chat) {
        protocol::JoinChat form;
        form.chatId = chat;
        m_core.api.call<ops::JoinChat>(form, this, answerChat<JoinedChat>(request));
    });
}

int ChatApp::joinByCode(const QString &code)
{
    const int request = begin();
    protocol::JoinChat form;
    form.code = Invitation::parse(code).code;
    m_core.api.call<ops::JoinChat>(form, this, answerChat<JoinedChat>(request));
    return request;
}

QString ChatApp::strangeServer(const QString &code) const
{
    const Invitation invitation = Invitation::parse(code);
    return invitation.isFor(m_core.server()) ? QString() : nameOfServer(invitation.server);
}

int ChatApp::leaveChat(const QString &chatId)
{
    return aboutChat(chatId, [this](int request, ChatId chat) {
        m_core.api.call<ops::LeaveChat>({chat}, this, answerGone(request, chat));
    });
}

int ChatApp::deleteChat(const QString &chatId)
{
    return aboutChat(chatId, [this](int request, ChatId chat) {
        m_core.api.call<ops::DeleteChat>({chat}, this, answerGone(request, chat));
    });
}

int ChatApp::updateChat(const QString &chatId, const QVariantMap &changes)
{
    const auto chat = ChatId::parse(chatId);
    if (!chat)
        return refused(noSuchChat());
    QJsonObject fields = QJsonObject::fromVariantMap(changes);
    fields.insert(QStringLiteral("chatId"), chatId);
    const auto form = fromJson<protocol::UpdateChat>(QJsonValue(fields));
    if (!form)
        return refused(form.error());
    const int request = begin();
    m_core.api.call<ops::UpdateChat>(*form, this, answerChat<ChatResult>(request));
    return request;
}

int ChatApp::changeOwn(const QString &chatId, std::optional<bool> protocol::UpdateChat::*field, bool on)
{
    return aboutChat(chatId, [&](int request, ChatId chat) {
        protocol::UpdateChat form;
        form.chatId = chat;
        form.*field = on;
        m_core.api.call<ops::UpdateChat>(form, this, answerChat<ChatResult>(request));
    });
}

int ChatApp::pinChat(const QString &chatId, bool on)
{
    return changeOwn(chatId, &protocol::UpdateChat::pinned, on);
}

int ChatApp::muteChat(const QString &chatId, bool on)
{
    return changeOwn(chatId, &protocol::UpdateChat::muted, on);
}

int ChatApp::archiveChat(const QString &chatId, bool on)
{
    return changeOwn(chatId, &protocol::UpdateChat::archived, on);
}

int ChatApp::createInvite(const QString &chatId, const QVariantMap &limits)
{
    return aboutChat(chatId, [&](int request, ChatId chat) {
        protocol::CreateInvite form;
        form.chatId = chat;
        if (const int uses = limits.value(QStringLiteral("maxUses")).toInt(); uses > 0)
            form.maxUses = uses;
        if (const int seconds = limits.value(QStringLiteral("expiresIn")).toInt(); seconds > 0)
            form.expiresIn = seconds;
        m_core.api.call<ops::CreateInvite>(form, this, [this, request](const Reply<Invite> &reply) {
            if (!reply)
                return refuse(request, reply.error());
            succeed(request, inviteRow(*reply, m_core.server()));
        });
    });
}

int ChatApp::loadInvites(const QString &chatId)
{
    return aboutChat(chatId, [this](int request, ChatId chat) {
        m_core.api.call<ops::ListInvites>({chat}, this,
                                          answerRows<Invites>(request, [this](const Invite &invite) { return inviteRow(invite, m_core.server()); }));
    });
}

int ChatApp::revokeInvite(const QString &chatId, const QString &code)
{
    return aboutChat(chatId, [&](int request, ChatId chat) {
        m_core.api.call<ops::RevokeInvite>({chat, code}, this, answer<Empty>(request));
    });
}

int ChatApp::loadBans(const QString &chatId)
{
    return aboutChat(chatId, [this](int request, ChatId chat) {
        m_core.api.call<ops::ListBans>({chat}, this, answerRows<Bans>(request, banRow));
    });
}

int ChatApp::liftBan(const QString &chatId, const QString &userId)
{
    return aboutMember(chatId, userId, [this](int request, ChatId chat, UserId user) {
        m_core.api.call<ops::LiftBan>({chat, user}, this, answer<Empty>(request));
    });
}

int ChatApp::addParticipants(const QString &chatId, const QStringList &userIds)
{
    return aboutChat(chatId, [&](int request, ChatId chat) {
        protocol::AddParticipants form;
        form.chatId = chat;
        form.userIds = usersFrom(userIds);
        m_core.api.call<ops::AddParticipants>(form, this, [this, request, chat](const Reply<ParticipantPage> &reply) {
            if (reply) {
                for (const Participant &added : reply->items)
                    m_core.cache.putMember(chat, added.user, added.role);
            }
            answer<ParticipantPage>(request)(reply);
        });
    });
}

int ChatApp::setRole(const QString &chatId, const QString &userId, const QString &role)
{
    const auto wanted = enumFromName<Role>(role);
    if (!wanted)
        return refused(noSuchPerson());
    return aboutMember(chatId, userId, [&](int request, ChatId chat, UserId user) {
        m_core.api.call<ops::SetRole>({chat, user, *wanted}, this, [this, request, chat](const Reply<Participant> &reply) {
            if (reply)
                m_core.cache.setRole(chat, reply->user.id, reply->role);
            answer<Participant>(request)(reply);
            refreshMembers(); // passing ownership on changes one's own role too
        });
    });
}

int ChatApp::removeParticipant(const QString &chatId, const QString &userId)
{
    return aboutMember(chatId, userId, [this](int request, ChatId chat, UserId user) {
        m_core.api.call<ops::RemoveParticipant>({chat, user}, this, [this, request](const Reply<Empty> &reply) {
            answer<Empty>(request)(reply);
            refreshMembers();
        });
    });
}

int ChatApp::banParticipant(const QString &chatId, const QString &userId)
{
    return aboutMember(chatId, userId, [this](int request, ChatId chat, UserId user) {
        m_core.api.call<ops::BanParticipant>({chat, user, {}}, this, [this, request](const Reply<Ban> &reply) {
            answer<Ban>(request)(reply);
            refreshMembers();
        });
    });
}

int ChatApp::searchUsers(const QString &text)
{
    const int request = begin();
    m_users.search(text, answer<bool>(request));
    return request;
}

int ChatApp::searchRooms(const QString &text)
{
    const int request = begin();
    m_rooms.search(text, answer<bool>(request));
    return request;
}

} // namespace confab
