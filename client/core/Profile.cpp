#include "client/core/Profile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace confab {

namespace {

const QString serverKey = QStringLiteral("account/server");
const QString userKey = QStringLiteral("account/user");
const QString usedKey = QStringLiteral("account/used");

QString prepared(const QString &dir)
{
    QDir().mkpath(dir);
    QFile::setPermissions(dir, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return QDir(dir).absolutePath();
}

} // namespace

Profile::Profile(const QString &dataDir)
    : m_dataDir(prepared(dataDir))
    , m_store(m_dataDir + QStringLiteral("/settings.ini"), QSettings::IniFormat)
{
}

QString Profile::standardDir(const QString &name)
{
    const QString base = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    return name.isEmpty() ? base : base + QStringLiteral("/profiles/") + QString(name).replace(u'/', u'_');
}

QString Profile::vaultPath() const
{
    return m_dataDir + QStringLiteral("/vault");
}

QString Profile::cachePath(const QString &accountKey) const
{
    const QByteArray hash = QCryptographicHash::hash(accountKey.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return m_dataDir + QStringLiteral("/cache-") + QString::fromLatin1(hash) + QStringLiteral(".sqlite");
}

QUrl Profile::server() const
{
    return m_store.value(serverKey).toUrl();
}

void Profile::setServer(const QUrl &server)
{
    if (server == this->server())
        return;
    m_store.setValue(serverKey, server);
    m_store.sync();
}

QString Profile::userId() const
{
    return m_store.value(userKey).toString();
}

bool Profile::isNew() const
{
    return userId().isEmpty() && !m_store.value(usedKey).toBool();
}

void Profile::setUserId(const QString &id)
{
    if (id == userId() && (id.isEmpty() || m_store.value(usedKey).toBool())) // as at every start
        return;
    if (!id.isEmpty())
        m_store.setValue(usedKey, true);
    m_store.setValue(userKey, id);
    m_store.sync();
}

} // namespace confab
