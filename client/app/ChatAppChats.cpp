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

} // namespace

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
    const auto chat = ChatId::parse(chatId);
    if (!chat)
        return refused(noSuchChat());
    const int request = begin();
    protocol::JoinChat form;
    form.chatId = *chat;
    m_core.api.call<ops::JoinChat>(form, this, answerChat<JoinedChat>(request));
    return request;
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
    const auto chat = ChatId::parse(chatId);
    if (!chat)
        return refused(noSuchChat());
    const int request = begin();
    m_core.api.call<ops::LeaveChat>({*chat}, this, [this, request, chat](const Reply<Empty> &reply) {
        if (reply)
            m_core.cache.removeChat(*chat);
        answer<Empty>(request)(reply);
    });
    return request;
}

int ChatApp::deleteChat(const QString &chatId)
{
    const auto chat = ChatId::parse(chatId);
    if (!chat)
        return refused(noSuchChat());
    const int request = begin();
    m_core.api.call<ops::DeleteChat>({*chat}, this, [this, request, chat](const Reply<Empty> &reply) {
        if (reply)
            m_core.cache.removeChat(*chat);
        answer<Empty>(request)(reply);
    });
    return request;
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
    const auto chat = ChatId::parse(chatId);
    if (!chat)
        return refused(noSuchChat());
    const int request = begin();
    protocol::UpdateChat form;
    form.chatId = *chat;
    form.*field = on;
    m_core.api.call<ops::UpdateChat>(form, this, answerChat<ChatResult>(request));
    return request;
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
    const auto chat = ChatId::parse(chatId);
    if (!chat)
        return refused(noSuchChat());
    const int request = begin();
    protocol::CreateInvite form;
    form.chatId = *chat;
    if (const int uses = limits.value(QStringLiteral("maxUses")).toInt(); uses > 0)
        form.maxUses = uses;
    if (const int seconds = limits.value(QStringLiteral("expiresIn")).toInt(); seconds > 0)
        form.expiresIn = seconds;
    m_core.api.call<ops::CreateInvite>(form, this, [this, request](const Reply<Invite> &reply) {
        if (!reply)
            return refuse(request, reply.error());
        succeed(request, inviteRow(*reply, m_core.server()));
    });
    return request;
}

int ChatApp::loadInvites(const QString &chatId)
{
    const auto chat = ChatId::parse(chatId);
    if (!chat)
        return refused(noSuchChat());
    const int request = begin();
    m_core.api.call<ops::ListInvites>({*chat}, this, [this, request](const Reply<Invites> &reply) {
        if (!reply)
            return refuse(request, reply.error());
        QVariantList items;
        for (const Invite &invite : reply->items)
            items.append(inviteRow(invite, m_core.server()));
        succeed(request, QVariantMap{{QStringLiteral("items"), items}});
    });
    return request;
}

int ChatApp::revokeInvite(const QString &chatId, const QString &code)
{
    const auto chat = ChatId::parse(chatId);
    if (!chat)
        return refused(noSuchChat());
    const int request = begin();
    m_core.api.call<ops::RevokeInvite>({*chat, code}, this, answer<Empty>(request));
    return request;
}

int ChatApp::loadBans(const QString &chatId)
{
    const auto chat = ChatId::parse(chatId);
    if (!chat)
        return refused(noSuchChat());
    const int request = begin();
    m_core.api.call<ops::ListBans>({*chat}, this, [this, request](const Reply<Bans> &reply) {
        if (!reply)
            return refuse(request, reply.error());
        QVariantList items;
        const QDateTime now = QDateTime::currentDateTime();
        for (const Ban &ban : reply->items) {
            const QString name = shownName(ban.user);
            items.append(QVariantMap{{QStringLiteral("userId"), ban.user.id.toString()},
                                     {QStringLiteral("name"), name},
                                     {QStringLiteral("username"), ban.user.username},
                                     {QStringLiteral("initials"), initialsOf(name)},
                                     {QStringLiteral("colorIndex"), colorIndexOf(ban.user.id.uuid())},
                                     {QStringLiteral("avatarUrl"), ban.user.avatarUrl.value.value_or(QString())},
                                     {QStringLiteral("whenText"), dayText(ban.at, now)}});
        }
        succeed(request, QVariantMap{{QStringLiteral("items"), items}});
    });
    return request;
}

int ChatApp::liftBan(const QString &chatId, const QString &userId)
{
    const auto chat = ChatId::parse(chatId);
    const auto user = UserId::parse(userId);
    if (!chat || !user)
        return refused(noSuchPerson());
    const int request = begin();
    m_core.api.call<ops::LiftBan>({*chat, *user}, this, answer<Empty>(request));
    return request;
}

int ChatApp::addParticipants(const QString &chatId, const QStringList &userIds)
{
    const auto chat = ChatId::parse(chatId);
    if (!chat)
        return refused(noSuchChat());
    const int request = begin();
    protocol::AddParticipants form;
    form.chatId = *chat;
    form.userIds = usersFrom(userIds);
    m_core.api.call<ops::AddParticipants>(form, this, [this, request, chat](const Reply<ParticipantPage> &reply) {
        if (reply) {
            for (const Participant &added : reply->items)
                m_core.cache.putMember(*chat, added.user, added.role);
        }
        answer<ParticipantPage>(request)(reply);
    });
    return request;
}

int ChatApp::setRole(const QString &chatId, const QString &userId, const QString &role)
{
    const auto chat = ChatId::parse(chatId);
    const auto user = UserId::parse(userId);
    const auto wanted = enumFromName<Role>(role);
    if (!chat || !user || !wanted)
        return refused(noSuchPerson());
    const int request = begin();
    m_core.api.call<ops::SetRole>({*chat, *user, *wanted}, this, [this, request, chat](const Reply<Participant> &reply) {
        if (reply)
            m_core.cache.setRole(*chat, reply->user.id, reply->role);
        answer<Participant>(request)(reply);
        refreshMembers(); // passing ownership on changes one's own role too
    });
    return request;
}

int ChatApp::removeParticipant(const QString &chatId, const QString &userId)
{
    const auto chat = ChatId::parse(chatId);
    const auto user = UserId::parse(userId);
    if (!chat || !user)
        return refused(noSuchPerson());
    const int request = begin();
    m_core.api.call<ops::RemoveParticipant>({*chat, *user}, this, [this, request](const Reply<Empty> &reply) {
        answer<Empty>(request)(reply);
        refreshMembers();
    });
    return request;
}

int ChatApp::banParticipant(const QString &chatId, const QString &userId)
{
    const auto chat = ChatId::parse(chatId);
    const auto user = UserId::parse(userId);
    if (!chat || !user)
        return refused(noSuchPerson());
    const int request = begin();
    m_core.api.call<ops::BanParticipant>({*chat, *user, {}}, this, [this, request](const Reply<Ban> &reply) {
        answer<Ban>(request)(reply);
        refreshMembers();
    });
    return request;
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
