#include "server/media/ContentHash.h"

#include <openssl/evp.h>

namespace confab {

// OpenSSL's, because it uses what the processor has for this: several times faster than Qt's on large files.
struct ContentHash::Context {
    EVP_MD_CTX *evp = EVP_MD_CTX_new();
    Context() = default;
    Context(const Context &) = delete;
    Context &operator=(const Context &) = delete;
    ~Context() { EVP_MD_CTX_free(evp); }
};

ContentHash::ContentHash(Algorithm algorithm)
    : m_context(std::make_unique<Context>())
{
    if (EVP_DigestInit_ex(m_context->evp, algorithm == Algorithm::Sha1 ? EVP_sha1() : EVP_sha256(), nullptr) != 1)
        qFatal("OpenSSL has no SHA-2 on this machine");
}

ContentHash::ContentHash(const ContentHash &other)
    : m_context(std::make_unique<Context>())
{
    EVP_MD_CTX_copy_ex(m_context->evp, other.m_context->evp);
}

ContentHash &ContentHash::operator=(const ContentHash &other)
{
    if (this != &other)
        *this = ContentHash(other);
    return *this;
}

ContentHash::ContentHash(ContentHash &&) noexcept = default;
ContentHash &ContentHash::operator=(ContentHash &&) noexcept = default;
ContentHash::~ContentHash() = default;

void ContentHash::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(m_context->evp, bytes.data(), size_t(bytes.size()));
}

QByteArray ContentHash::result() const
{
    const ContentHash copy(*this);
    QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int size = 0;
    EVP_DigestFinal_ex(copy.m_context->evp, reinterpret_cast<unsigned char *>(digest.data()), &size);
    digest.truncate(size);
    return digest;
}

} // namespace confab
