#pragma once

#include <QString>

#include <optional>

namespace confab {

// confab://join/CODE, confab://chat/ID and confab://chat/ID/MESSAGE.
struct DeepLink {
    enum class Kind { Join, Chat };

    Kind kind = Kind::Chat;
    QString id; // of the chat, or the invite code
    QString messageId;

    static std::optional<DeepLink> parse(const QString &url);
};

} // namespace confab
