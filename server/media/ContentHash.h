#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace confab {

// A digest of bytes as they pass. Copies go on independently. One thread at a time.
class ContentHash
{
public:
    enum class Algorithm { Sha1, Sha256 };

    explicit ContentHash(Algorithm algorithm = Algorithm::Sha256);
    ContentHash(const ContentHash &other);
    ContentHash &operator=(const ContentHash &other);
    ContentHash(ContentHash &&) noexcept;
    ContentHash &operator=(ContentHash &&) noexcept;
    ~ContentHash();

    void add(QByteArrayView bytes);
    QByteArray result() const; // of what was added so far; more may follow

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

} // namespace confab
