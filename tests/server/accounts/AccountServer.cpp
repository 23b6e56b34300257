#include "tests/server/accounts/AccountServer.h"

#include "server/features/accounts/DirectoryFeature.h"
#include "server/features/accounts/LoginFeature.h"
#include "server/features/accounts/PasswordFeature.h"
#include "server/features/accounts/ProfileFeature.h"
#include "server/features/accounts/SessionsFeature.h"
#include "server/storage/Migrator.h"

#include <QJsonDocument>
#include <QTest>

namespace confab {

using namespace Qt::StringLiterals;

AccountServer::AccountServer(RegistrationMode mode)
{
    DatabaseSettings settings;
    settings.path = m_folder.filePath(u"confab.db"_s);
    const auto migrated = Migrator(m_dialect, settings).run();
    if (!migrated)
        qFatal("%s", qPrintable(migrated.error().message));
    m_database = std::make_unique<Database>(m_dialect, settings);
    m_context = std::make_unique<AccountContext>(AccountContext{*m_database, m_publisher, m_passwords, m_tokens, m_refreshTokens, m_guessing, clock});
    m_gate = std::make_unique<AccountGate>(*m_database, m_tokens, clock, migrated->epoch);
    m_bus.addListener(*this);

    auto registration = std::make_unique<RegistrationFeature>(*m_context, mode);
    m_registration = registration.get();
    m_features.push_back(std::move(registration));
    m_features.push_back(std::make_unique<LoginFeature>(*m_context));
    m_features.push_back(std::make_unique<ProfileFeature>(*m_context));
    m_features.push_back(std::make_unique<PasswordFeature>(*m_context, [this](Transaction &, UserId user, Timestamp) { m_left += user; }));
    m_features.push_back(std::make_unique<SessionsFeature>(*m_context));
    m_features.push_back(std::make_unique<DirectoryFeature>(*m_database, static_cast<PresenceBook &>(*this)));
    for (const auto &feature : m_features)
        feature->declare(m_operations);
}

AccountServer::~AccountServer() = default;

Signed AccountServer::person(const QString &username)
{
    const QJsonObject answer = ask<protocol::ops::RegisterAccount>(
        {{u"email"_s, username + u"@example.org"_s}, {u"username"_s, username}, {u"password"_s, u"correct horse"_s}});
    if (!errorOf(answer).isEmpty())
        qFatal("%s", QJsonDocument(answer).toJson().constData());
    const auto user = UserId::parse(answer.value("user"_L1).toObject().value("id"_L1).toString());
    return {*user, username, answer.value("accessToken"_L1).toString(), answer.value("refreshToken"_L1).toString()};
}

Signed AccountServer::logIn(const QString &login, const QString &password)
{
    const QJsonObject answer = ask<protocol::ops::LogIn>({{u"login"_s, login}, {u"password"_s, password}});
    if (!errorOf(answer).isEmpty())
        qFatal("%s", QJsonDocument(answer).toJson().constData());
    const auto user = UserId::parse(answer.value("user"_L1).toObject().value("id"_L1).toString());
    return {*user, login, answer.value("accessToken"_L1).toString(), answer.value("refreshToken"_L1).toString()};
}

QString AccountServer::stateOf(const QString &token)
{
    const auto identity = QCoro::waitFor(m_gate->identify(token));
    if (identity)
        return u"in"_s;
    const std::string_view name = errorEntry(identity.error().code).name;
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

QList<SessionEnded> AccountServer::ended()
{
    // What is published from a commit comes from the writer's thread, after the answer: another write is behind it.
    if (!inDatabase([](Transaction &) -> Result<int> { return 0; }))
        qFatal("the database does not write");
    if (!inDatabase([](Transaction &) -> Result<int> { return 0; }))
        qFatal("the database does not write");
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_ended, {});
}

void AccountServer::published(const Publication &publication)
{
    if (const auto *ended = std::get_if<SessionEnded>(&publication)) {
        const std::scoped_lock lock(m_mutex);
        m_ended += *ended;
    }
}

Task<QJsonObject> AccountServer::run(const protocol::Endpoint &operation, QJsonObject request, QString token)
{
    const auto failure = [](const Error &error) {
        const std::string_view name = errorEntry(error.code).name;
        QJsonObject body{{u"code"_s, QString::fromLatin1(name.data(), qsizetype(name.size()))}, {u"message"_s, error.message}};
        if (!error.field.isEmpty())
            body.insert(u"field"_s, error.field);
        if (error.retryAfter)
            body.insert(u"retryAfter"_s, double(error.retryAfter->count()) / 1000);
        return QJsonObject{{u"ok"_s, false}, {u"error"_s, body}};
    };
    Caller caller;
    caller.address = address;
    caller.agent = u"Test/1"_s;
    if (!token.isEmpty()) {
        const auto identity = co_await m_gate->identify(token);
        if (!identity)
            co_return failure(identity.error());
        caller.user = identity->user;
        caller.session = identity->session;
    }
    for (const BoundOperation &bound : m_operations.operations()) {
        if (bound.endpoint != &operation)
            continue;
        auto answer = co_await bound.run(caller, request, protocol::Scalars::Typed, AnswerForm::Acknowledgement);
        if (!answer)
            co_return failure(answer.error());
        co_return QJsonDocument::fromJson(answer->json).object();
    }
    qFatal("nobody declared the operation");
}

QString errorOf(const QJsonObject &answer)
{
    if (answer.value("ok"_L1).toBool())
        return {};
    const QJsonObject error = answer.value("error"_L1).toObject();
    const QString field = error.value("field"_L1).toString();
    return error.value("code"_L1).toString() + (field.isEmpty() ? QString() : u':' + field);
}

} // namespace confab
