#pragma once

#include "common/base/Result.h"

#include <QByteArray>
#include <QList>

namespace confab {

struct SigningKey {
    QByteArray id;     // names the key in tokens
    QByteArray secret; // 32 bytes
};

// The server's secret keys: a line each, "id secret", the secret in base64url. The first one signs, the others still verify:
// to change keys, put a new line on top and remove the old one when the last token it signed has expired.
class KeyFile
{
public:
    // Made with one key, readable by its owner only, if there is none.
    static Result<QList<SigningKey>> open(const QString &path);
    static SigningKey newKey();
};

} // namespace confab
