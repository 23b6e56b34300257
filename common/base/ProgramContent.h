#pragma once

#include <QByteArrayView>

#include <optional>

namespace confab {

// What some system runs, told by how it begins, whatever it is called and said to be.
struct ProgramContent {
    static constexpr qsizetype headBytes = 64; // that are enough to tell

    const char *mediaType;
    const char *ending; // of names of such files

    static std::optional<ProgramContent> of(QByteArrayView head);
};

} // namespace confab
