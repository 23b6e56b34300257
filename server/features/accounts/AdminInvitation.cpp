#include "server/features/accounts/AdminInvitation.h"

#include "server/storage/SettingStore.h"
#include "server/storage/UserStore.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

const QString settingName = u"admin_invitation_hash"_s;

QString makeCode()
{
    quint32 random[6]; // 192 bits
    QRandomGenerator::system()->fillRange(random);
    const QByteArray bytes(reinterpret_cast<const char *>(random), sizeof random);
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

// The code is random and long: a plain hash cannot be turned back, and comparing hashes tells nothing by its time.
QString hashOf(const QString &code)
{
    return QString::fromLatin1(QCryptographicHash::hash(code.trimmed().toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace

Result<std::optional<QString>> AdminInvitation::firstRun(Database &db)
{
    return db.writeAndWait([](Transaction &tx) -> Result<std::optional<QString>> {
        SettingStore settings(tx);
        if (UserStore(tx).count() > 0 || settings.find(settingName))
            return std::nullopt;
        const QString code = makeCode();
        settings.set(settingName, hashOf(code));
        return code;
    });
}

Result<QString> AdminInvitation::renew(Database &db)
{
    return db.writeAndWait([](Transaction &tx) -> Result<QString> {
        const QString code = makeCode();
        SettingStore(tx).set(settingName, hashOf(code));
        return code;
    });
}

bool AdminInvitation::redeem(Transaction &tx, const QString &code)
{
    SettingStore settings(tx);
    if (settings.find(settingName) != hashOf(code))
        return false;
    settings.remove(settingName);
    return true;
}

} // namespace confab
