#pragma once

#include "common/base/Result.h"
#include "server/bus/EventBus.h"

#include <memory>

namespace confab {

// Writes which change of which chat is told, when, as a history that confab-check judges beside those of the clients: nobody may
// hear of what is not in it. No texts and no names. A line at once is in the system's hands, so that it outlives the process.
// For tests: it grows without end. Safe from any thread.
class HistoryFile final : public BusListener
{
public:
    static Result<std::unique_ptr<HistoryFile>> open(const QString &path); // what there is is continued
    ~HistoryFile() override;
    HistoryFile(const HistoryFile &) = delete;
    HistoryFile &operator=(const HistoryFile &) = delete;

    void published(const Publication &publication) override;

private:
    explicit HistoryFile(int file) : m_file(file) {}

    const int m_file; // a descriptor
};

} // namespace confab
