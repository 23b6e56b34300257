#pragma once

#include "client/cache/Records.h"
#include "client/core/Reply.h"
#include "client/core/SpeedMeter.h"

#include <QNetworkReply>
#include <QPointer>

#include <optional>

namespace confab {

// What uploads and downloads have in common: a request at a time, tried again after a while where it fails. Times are those of
// the steady clock.
struct Transfer {
    SpeedMeter speed;
    QPointer<QNetworkReply> reply;
    bool busy = false;  // a request, or other work on it, is under way
    int attempts = 0;   // that failed in a row
    quint64 turn = 0;   // tells answers for what was stopped apart
    std::chrono::milliseconds notBefore{0};
    std::chrono::milliseconds toldAt{0};

    void stop();                         // what is still answered belongs to an earlier turn
    void tryAtOnce() { attempts = 0; notBefore = {}; }
    // The longer, the more often it failed; `free` of them cost nothing.
    void tryLater(const Failure &failure, int free = 0);
    // How long it must wait until its next request; nothing: there is none to be made.
    std::optional<std::chrono::milliseconds> waits(TransferState state, std::chrono::milliseconds now) const;
    bool mayTell(bool always); // progress is told ten times a second, not with every piece
};

} // namespace confab
