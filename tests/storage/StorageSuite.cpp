#include "tests/storage/StorageSuite.h"

#include "server/storage/Housekeeping.h"
#include "server/storage/Migrator.h"
#include "server/storage/SqliteDialect.h"
#include "server/storage/UserStore.h"

namespace confab::test {

using namespace Qt::StringLiterals;

namespace {

class SqliteBackend final : public Backend
{
public:
    SqliteBackend()
    {
        expect(Migrator(m_dialect, settings()).run());
    }

    const Dialect &dialect() const override { return m_dialect; }

    DatabaseSettings settings() const override
    {
        DatabaseSettings settings;
        settings.path = m_folder.filePath(u"confab.db"_s);
        settings.busyTimeout = std::chrono::milliseconds(100);
        return settings;
    }

    std::unique_ptr<Connection> otherProgram() const override
    {
        auto connection = std::make_unique<Connection>(m_dialect, settings(), Dialect::Use::Write);
        connection->open();
        connection->run(u"BEGIN IMMEDIATE");
        return connection;
    }

private:
    QTemporaryDir m_folder;
    SqliteDialect m_dialect;
};

} // namespace

QList<BackendFactory> backends()
{
    return {{"sqlite", [] { return std::make_unique<SqliteBackend>(); }}};
}

World::World(Backend &backend)
    : m_database(std::make_unique<Database>(backend.dialect(), backend.settings(), housekeeping(m_clock)))
{
}

UserId World::user(const QString &name)
{
    const UserId id = UserId::create(now());
    expect(write([=, at = now()](Transaction &tx) -> Result<void> {
        return UserStore(tx).insert({id, name + u"@example.org"_s, name, name + u" Example"_s, u"hash"_s, false, at});
    }));
    return id;
}

ChatId World::room(UserId owner, const QList<UserId> &members, Visibility visibility, const QString &name)
{
    const ChatId id = ChatId::create(now());
    expect(write([=, at = now()](Transaction &tx) -> Result<void> {
        const qint64 key = ChatStore(tx).insert({id, ChatType::Room, visibility, name, {}, owner, at});
        for (const UserId &member : members)
            MemberStore(tx).add(key, {member, Role::Member, at});
        return {};
    }));
    return id;
}

protocol::Message World::say(ChatId chat, UserId sender, const QString &content, NewMessage message)
{
    message.id = MessageId::create(now());
    message.content = content;
    message.sentAt = now();
    return expect(write([=](Transaction &tx) -> Result<protocol::SentMessage> {
        const auto member = MemberStore(tx).membership(chat, sender);
        if (!member)
            return Fail(member.error());
        return MessageStore(tx).send(*member, message);
    })).message;
}

} // namespace confab::test
