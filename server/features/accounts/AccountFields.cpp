#include "server/features/accounts/AccountFields.h"

#include "common/base/Text.h"
#include "common/protocol/Auth.h"

#include <QUrl>

#include <array>

namespace confab {

using namespace Qt::StringLiterals;

namespace {

// Words that stand for several people in mentions, or for nobody.
constexpr std::array nobodysNames{"all"_L1, "anonymous"_L1, "channel"_L1, "deleted"_L1, "everyone"_L1, "group"_L1,
                                  "here"_L1, "me"_L1, "nobody"_L1, "null"_L1, "online"_L1, "room"_L1, "undefined"_L1};

// Names that claim to speak for the server.
constexpr std::array officesNames{"abuse"_L1, "admin"_L1, "administrator"_L1, "confab"_L1, "confabd"_L1, "help"_L1,
                                  "hostmaster"_L1, "moderator"_L1, "noreply"_L1, "official"_L1, "operator"_L1,
                                  "owner"_L1, "postmaster"_L1, "root"_L1, "security"_L1, "server"_L1, "staff"_L1,
                                  "support"_L1, "system"_L1, "webmaster"_L1};

bool isAsciiLetterOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

// An atom of RFC 5322, 3.2.3, or a letter of another script (RFC 6531).
bool isLocalPart(QStringView local)
{
    if (local.isEmpty() || local.size() > 64 || local.startsWith(u'.') || local.endsWith(u'.') || local.contains(".."_L1))
        return false;
    return std::ranges::all_of(local, [](QChar c) {
        if (c.unicode() < 0x80)
            return isAsciiLetterOrDigit(c) || QStringView(u"!#$%&'*+-/=?^_`{|}~.").contains(c);
        return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
    });
}

bool isLabel(QStringView label)
{
    return !label.isEmpty() && label.size() <= 63 && !label.startsWith(u'-') && !label.endsWith(u'-')
        && std::ranges::all_of(label, [](QChar c) { return isAsciiLetterOrDigit(c) || c == u'-'; });
}

bool isDomain(const QString &domain)
{
    const QString ace = QString::fromLatin1(QUrl::toAce(domain));
    const QList<QStringView> labels = QStringView(ace).split(u'.');
    if (labels.size() < 2 || ace.size() > 253 || !std::ranges::all_of(labels, isLabel))
        return false;
    return std::ranges::any_of(labels.last(), [](QChar c) { return c.isLetter(); }); // else it is an IP address
}

} // namespace

Result<QString> checkedEmail(const QString &email)
{
    const QString prepared = preparedLogin(email);
    const qsizetype at = prepared.lastIndexOf(u'@');
    if (at < 0 || !isLocalPart(QStringView(prepared).left(at)) || !isDomain(prepared.mid(at + 1)))
        return Fail(Error::invalid(u"email"_s, u"Must be an e-mail address, as name@example.org."_s));
    return prepared;
}

Result<QString> checkedUsername(const QString &username, ReservedNames reserved)
{
    const auto wrong = [](const QString &message) { return Fail(Error::invalid(u"username"_s, message)); };
    const bool known = std::ranges::all_of(
        username, [](QChar c) { return isAsciiLetterOrDigit(c) || c == u'_' || c == u'.' || c == u'-'; });
    if (!known)
        return wrong(u"May have only the letters a to z, digits, '_', '.' and '-'."_s);
    if (username.isEmpty() || !isAsciiLetterOrDigit(username.front()))
        return wrong(u"Must begin with a letter or a digit."_s);
    if (username.size() < protocol::limits::usernameMin || username.size() > protocol::limits::usernameMax) {
        return wrong(u"Must have %1 to %2 characters."_s.arg(protocol::limits::usernameMin)
                         .arg(protocol::limits::usernameMax));
    }
    const QString key = folded(username);
    if (std::ranges::find(nobodysNames, key) != nobodysNames.end()
        || (reserved == ReservedNames::Refuse && std::ranges::find(officesNames, key) != officesNames.end()))
        return wrong(u"This name is reserved."_s);
    return username;
}

Result<QString> checkedDisplayName(const QString &name)
{
    const QString clean = cleanLine(name);
    if (isBlank(clean))
        return Fail(Error::invalid(u"displayName"_s, u"May not be blank."_s));
    return clean;
}

Result<QString> checkedStatusText(const QString &text)
{
    const QString clean = cleanLine(text);
    return isBlank(clean) ? QString() : clean;
}

Result<QString> checkedAvatarUrl(const QString &text)
{
    if (text.isEmpty())
        return QString();
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty() || !url.userInfo().isEmpty())
        return Fail(Error::invalid(u"avatarUrl"_s, u"Must be an https address, or empty for none."_s));
    return QString::fromLatin1(url.toEncoded());
}

Result<QString> checkedPassword(const QString &password, const QString &field, const QString &username, const QString &email)
{
    if (isBlank(password))
        return Fail(Error::invalid(field, u"May not be blank."_s));
    const QString key = folded(password);
    if (key == folded(username) || key == folded(email))
        return Fail(Error::invalid(field, u"May not be the username or the e-mail address."_s));
    return preparedPassword(password);
}

QString preparedLogin(const QString &login)
{
    const QString trimmed = login.trimmed().normalized(QString::NormalizationForm_C);
    const qsizetype at = trimmed.lastIndexOf(u'@');
    if (at < 0)
        return trimmed;
    // A domain in other letters than ASCII's is the same written either way (RFC 5891, 4).
    const QString domain = QUrl::fromAce(QUrl::toAce(trimmed.mid(at + 1)));
    return domain.isEmpty() ? trimmed : trimmed.left(at + 1) + domain;
}

QString preparedPassword(const QString &password)
{
    return password.normalized(QString::NormalizationForm_C); // RFC 8265, 4.2.1
}

QString deviceName(const std::optional<QString> &device, const QString &agent)
{
    for (const QString &name : {device.value_or(QString()), agent}) {
        if (const QString clean = cleanLine(name); !isBlank(clean))
            return clean.left(protocol::limits::device);
    }
    return u"Unnamed device"_s;
}

} // namespace confab
