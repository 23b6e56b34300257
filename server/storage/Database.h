#pragma once

#include "server/storage/Readers.h"
#include "server/storage/Writer.h"

#include <semaphore>

namespace confab {

// The database as features see it: work goes to storage threads, its result comes back to the thread that asked.
//
//     const auto send = [=](Transaction &tx) -> Result<Sent> { return MessageStore(tx).send(...); };
//     const Result<Sent> sent = co_await m_db.write(send);
//
// A write's result comes only after it is on disk. A function that answers an error is rolled back, alone. When too many
// wait, the answer is `busy`; when the disk or a lock refuses, `unavailable`: the effect of such a write is none.
// The functions run later and elsewhere: they capture by value, and touch nothing but what they captured and the stores. A
// write's may run twice: once more if a neighbour failed halfway.
// Safe from any thread; the thread that asks must run an event loop, save for …AndWait(). Outlives everyone who asks.
class Database
{
public:
    // The file must be migrated already (see Migrator).
    Database(const Dialect &dialect, const DatabaseSettings &settings, Writer::Background background = {});
    ~Database(); // finishes what is queued
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    template<class Work>
    [[nodiscard]] PendingFor<Work> write(Work &&work)
    {
        return {m_writer, std::forward<Work>(work)};
    }

    template<class Work>
    [[nodiscard]] PendingFor<Work> read(Work &&work)
    {
        return {m_readers, std::forward<Work>(work)};
    }

    // These block. For programs without an event loop, and for start-up.
    template<StorageWork Work>
    AnswerOf<Work> writeAndWait(Work work)
    {
        return wait(m_writer, std::move(work));
    }

    template<StorageWork Work>
    AnswerOf<Work> readAndWait(Work work)
    {
        return wait(m_readers, std::move(work));
    }

    // Until all writes asked for so far are done, with what follows their commit.
    void drain()
    {
        // What follows a commit comes after its results: only the next batch is sure to find it done.
        for (int batch = 0; batch < 2; ++batch)
            static_cast<void>(writeAndWait([](Transaction &) -> Result<void> { return {}; }));
    }

    WriterStats writerStats() const { return m_writer.stats(); }
    ReadersStats readersStats() const { return m_readers.stats(); }

private:
    template<StorageWork Work>
    AnswerOf<Work> wait(JobQueue &queue, Work work)
    {
        const auto job = std::make_shared<JobOf<Work>>(std::move(work));
        std::binary_semaphore done{0};
        job->finished = [&done] { done.release(); };
        if (!queue.submit(job))
            return Fail(queue.refusal());
        done.acquire();
        return std::move(*job->answer);
    }

    Writer m_writer;
    Readers m_readers;
};

} // namespace confab
