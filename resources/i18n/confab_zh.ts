<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="en">
<context>
    <name>AccountPage</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password until now</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>至少 8 个字符。</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>更改密码</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Delete the account…</source>
        <translation>删除账号…</translation>
    </message>
    <message>
        <source>Your account, your devices and your memberships go for good. What you wrote stays in its chats, without your name.</source>
        <translation>你的账号、设备和成员身份将永久删除。你写过的内容会留在聊天中，但不再显示你的名字。</translation>
    </message>
    <message>
        <source>Your password, to be sure it is you</source>
        <translation>输入密码，确认是你本人</translation>
    </message>
    <message>
        <source>Delete the account</source>
        <translation>删除账号</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) still wait to be sent, and would be lost.</source>
        <translation>
            <numerusform>还有 %Ln 条消息等待发送，将会丢失。</numerusform>
        </translation>
    </message>
    <message>
        <source>Log out all the same</source>
        <translation>仍然退出登录</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>Password changed. Your other devices were signed out.</source>
        <translation>密码已更改。你的其他设备已退出登录。</translation>
    </message>
</context>
<context>
    <name>AddPeopleSheet</name>
    <message>
        <source>Add people</source>
        <translation>添加成员</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln person(s)</source>
        <translation>
            <numerusform>添加 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>附加</translation>
    </message>
</context>
<context>
    <name>AppField</name>
    <message>
        <source>Hide password</source>
        <translation>隐藏密码</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>显示密码</translation>
    </message>
</context>
<context>
    <name>AppMenu</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
</context>
<context>
    <name>AppSheet</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Asked</name>
    <message numerus="yes">
        <source>%1 Try again in %Ln second(s).</source>
        <translation>
            <numerusform>%1 请在 %Ln 秒后重试。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>Voice message, %1.</source>
        <translation>语音消息，%1。</translation>
    </message>
    <message>
        <source>Picture %1.</source>
        <translation>图片 %1。</translation>
    </message>
    <message>
        <source>File %1, %2.</source>
        <translation>文件 %1，%2。</translation>
    </message>
</context>
<context>
    <name>BansSheet</name>
    <message>
        <source>Banned people</source>
        <translation>被封禁的人</translation>
    </message>
    <message>
        <source>Nobody is kept out of %1.</source>
        <translation>没有人被 %1 封禁。</translation>
    </message>
    <message>
        <source>Lift the ban</source>
        <translation>解除封禁</translation>
    </message>
</context>
<context>
    <name>ChatFilters</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
</context>
<context>
    <name>ChatListHeader</name>
    <message>
        <source>You and settings</source>
        <translation>你和设置</translation>
    </message>
    <message>
        <source>Search chats</source>
        <translation>搜索聊天</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <comment>keys for the quick switcher</comment>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新聊天</translation>
    </message>
</context>
<context>
    <name>ChatListPane</name>
    <message>
        <source>Chats</source>
        <translation>聊天</translation>
    </message>
</context>
<context>
    <name>ChatMenu</name>
    <message>
        <source>Unpin from the top</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>取消静音</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>移出归档</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>ChatPreview</name>
    <message>
        <source>Draft:</source>
        <translation>草稿：</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>who wrote the last message</comment>
        <translation>%1：</translation>
    </message>
</context>
<context>
    <name>ChatRow</name>
    <message numerus="yes">
        <source>%Ln unread message(s)</source>
        <translation>
            <numerusform>%Ln 条未读消息</numerusform>
        </translation>
    </message>
    <message>
        <source>mentions you</source>
        <translation>提到了你</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已置顶</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>已静音</translation>
    </message>
    <message>
        <source>online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>away</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <translation>请勿打扰</translation>
    </message>
</context>
<context>
    <name>ChatSearch</name>
    <message>
        <source>Search in this chat</source>
        <translation>在此聊天中搜索</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>关闭搜索</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有结果</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a hit of a search</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Older hit</source>
        <translation>较早的结果</translation>
    </message>
    <message>
        <source>Newer hit</source>
        <translation>较新的结果</translation>
    </message>
</context>
<context>
    <name>ChatSummary</name>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Voice message</source>
        <translation>语音消息</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>消息已删除</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n 位成员</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n online</source>
        <translation>
            <numerusform>%n 人在线</numerusform>
        </translation>
    </message>
    <message>
        <source>online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>away</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <translation>请勿打扰</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Someone</source>
        <translation>某人</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>正在输入…</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 正在输入…</translation>
    </message>
    <message>
        <source>%1 and %2 are typing…</source>
        <translation>%1 和 %2 正在输入…</translation>
    </message>
    <message numerus="yes">
        <source>%n people are typing…</source>
        <translation>
            <numerusform>%n 人正在输入…</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting for the connection</source>
        <translation>等待连接</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>还没有消息</translation>
    </message>
</context>
<context>
    <name>ChatsPage</name>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Tell me about new messages</source>
        <translation>有新消息时通知我</translation>
    </message>
    <message>
        <source>Show what they say</source>
        <translation>显示消息内容</translation>
    </message>
    <message>
        <source>Otherwise only who wrote</source>
        <translation>否则只显示发送者</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>聊天</translation>
    </message>
    <message>
        <source>Enter sends</source>
        <translation>按回车键发送</translation>
    </message>
    <message>
        <source>Shift and Enter begin a new line</source>
        <translation>Shift 加回车换行</translation>
    </message>
    <message>
        <source>Ctrl and Enter send</source>
        <translation>Ctrl 加回车发送</translation>
    </message>
    <message>
        <source>Let others see what I have read</source>
        <translation>让别人看到我读过什么</translation>
    </message>
    <message>
        <source>Without it you do not see it of others either</source>
        <translation>关闭后你也看不到别人的</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Start with the system</source>
        <translation>随系统启动</translation>
    </message>
    <message>
        <source>Go on in the tray when the window closes</source>
        <translation>关闭窗口后在托盘中继续运行</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Fetch small files by themselves</source>
        <translation>自动下载小文件</translation>
    </message>
    <message>
        <source>Up to 10 MB, and never programs</source>
        <translation>不超过 10 MB，且从不下载程序</translation>
    </message>
    <message>
        <source>No tray is shown here now: closing the window ends Confab</source>
        <translation>此处目前没有显示托盘：关闭窗口会退出 Confab</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>%1, %2</source>
        <comment>filter and its count</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>Edit the message</source>
        <translation>编辑消息</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>发消息给 %1</translation>
    </message>
    <message>
        <source>Add a caption</source>
        <translation>添加说明</translation>
    </message>
</context>
<context>
    <name>ComposerBanner</name>
    <message>
        <source>Editing</source>
        <translation>正在编辑</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>回复 %1</translation>
    </message>
    <message>
        <source>Enter saves, Esc leaves it as it was</source>
        <translation>回车保存，Esc 放弃更改</translation>
    </message>
    <message>
        <source>Stop editing</source>
        <translation>停止编辑</translation>
    </message>
    <message>
        <source>Do not reply</source>
        <translation>不回复</translation>
    </message>
</context>
<context>
    <name>ComposerTools</name>
    <message>
        <source>Attach files</source>
        <translation>附加文件</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>表情</translation>
    </message>
</context>
<context>
    <name>ConfirmSheet</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ConversationHeader</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>%1. Opens the details.</source>
        <translation>%1。打开详情。</translation>
    </message>
    <message>
        <source>Search in this chat</source>
        <translation>在此聊天中搜索</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message>
        <source>Message deleted</source>
        <translation>消息已删除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) copied</source>
        <translation>
            <numerusform>已复制 %Ln 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>这里还没有内容</translation>
    </message>
    <message>
        <source>Write the first words to %1.</source>
        <translation>给 %1 写下第一句话。</translation>
    </message>
    <message>
        <source>Write the first words in %1.</source>
        <translation>在 %1 写下第一句话。</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>写消息</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>DeleteChatSheet</name>
    <message>
        <source>Delete this chat?</source>
        <translation>删除此聊天？</translation>
    </message>
    <message>
        <source>%1 and everything written in it go for all its members. This cannot be undone.</source>
        <translation>%1 及其中的全部内容将对所有成员消失，且无法撤销。</translation>
    </message>
    <message>
        <source>Delete for everybody</source>
        <translation>为所有人删除</translation>
    </message>
</context>
<context>
    <name>DetailsFooter</name>
    <message>
        <source>Take out of the archive</source>
        <translation>移出归档</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Delete for everybody</source>
        <translation>为所有人删除</translation>
    </message>
    <message>
        <source>Banned people</source>
        <translation>被封禁的人</translation>
    </message>
</context>
<context>
    <name>DetailsHeader</name>
    <message>
        <source>Unmute</source>
        <translation>取消静音</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Unpin from the top</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Edit name and description</source>
        <translation>编辑名称和描述</translation>
    </message>
    <message>
        <source>Add people</source>
        <translation>添加成员</translation>
    </message>
    <message>
        <source>Invitation copied</source>
        <translation>邀请已复制</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln 位成员</numerusform>
        </translation>
    </message>
    <message>
        <source>Username</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>近况</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>关闭详情</translation>
    </message>
</context>
<context>
    <name>DetailsTabs</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>语音</translation>
    </message>
    <message>
        <source>What to show of this chat</source>
        <translation>显示此聊天的哪些内容</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Logged out there</source>
        <translation>已在该设备退出</translation>
    </message>
    <message>
        <source>You are logged in on these devices. If you do not know one, log it out and change your password.</source>
        <translation>你已在这些设备上登录。如有不认识的设备，请让它退出并更改密码。</translation>
    </message>
    <message>
        <source>Log out all others</source>
        <translation>退出其他所有设备</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>DiagnosticsPage</name>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>没有网络</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>传输方式</translation>
    </message>
    <message>
        <source>Connected since</source>
        <translation>连接时间</translation>
    </message>
    <message>
        <source>Client version</source>
        <translation>客户端版本</translation>
    </message>
    <message>
        <source>Server version</source>
        <translation>服务器版本</translation>
    </message>
    <message>
        <source>Qt version</source>
        <translation>Qt 版本</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>机密信息</translation>
    </message>
    <message>
        <source>Waiting messages</source>
        <translation>等待发送的消息</translation>
    </message>
    <message>
        <source>Last errors</source>
        <translation>最近的错误</translation>
    </message>
    <message>
        <source>None since the start.</source>
        <translation>启动以来没有错误。</translation>
    </message>
    <message>
        <source>Copy all of it</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>钥匙串</translation>
    </message>
    <message>
        <source>Vault with a passphrase</source>
        <translation>用口令保护的保险库</translation>
    </message>
    <message>
        <source>Memory, until Confab closes</source>
        <translation>内存，直到 Confab 关闭</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>DropSign</name>
    <message>
        <source>Drop files here</source>
        <translation>将文件拖放到此处</translation>
    </message>
    <message>
        <source>They go to %1, once you have said so.</source>
        <translation>确认后将发送给 %1。</translation>
    </message>
</context>
<context>
    <name>EditChatSheet</name>
    <message>
        <source>Edit the room</source>
        <translation>编辑房间</translation>
    </message>
    <message>
        <source>Edit the group</source>
        <translation>编辑群组</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>需要一个名称。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>简介</translation>
    </message>
    <message>
        <source>Anybody here can find and join it</source>
        <translation>这里的任何人都能找到并加入</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>EmojiPicker</name>
    <message>
        <source>Emoji</source>
        <translation>表情</translation>
    </message>
    <message>
        <source>Search emoji</source>
        <translation>搜索表情</translation>
    </message>
    <message>
        <source>No emoji of that name</source>
        <translation>没有这个名称的表情</translation>
    </message>
    <message>
        <source>The ones you use will stand here</source>
        <translation>你用过的表情会出现在这里</translation>
    </message>
</context>
<context>
    <name>EmojiTabs</name>
    <message>
        <source>Emoji categories</source>
        <translation>表情分类</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Smileys</source>
        <translation>笑脸</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>自然</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>食物和饮料</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>旅行</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>符号</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>旗帜</translation>
    </message>
</context>
<context>
    <name>FactRow</name>
    <message>
        <source>%1: %2</source>
        <comment>a fact</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>FailedRow</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
</context>
<context>
    <name>FileButton</name>
    <message>
        <source>Pause %1</source>
        <translation>暂停 %1</translation>
    </message>
    <message>
        <source>Go on with %1</source>
        <translation>继续 %1</translation>
    </message>
    <message>
        <source>Try %1 again</source>
        <translation>重试 %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>下载 %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>FileLine</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Paused · %1</source>
        <translation>已暂停 · %1</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>取消 %1</translation>
    </message>
    <message>
        <source>Show %1 in its folder</source>
        <translation>在文件夹中显示 %1</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Folder, %1</source>
        <translation>文件夹，%1</translation>
    </message>
</context>
<context>
    <name>FileSheet</name>
    <message>
        <source>There is nothing of this name.</source>
        <translation>没有这个名称的文件。</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>A file of this name is there. It will be replaced.</source>
        <translation>已有同名文件，将被替换。</translation>
    </message>
    <message>
        <source>Find, or type a path</source>
        <translation>查找，或输入路径</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有结果</translation>
    </message>
    <message>
        <source>An empty folder</source>
        <translation>空文件夹</translation>
    </message>
    <message>
        <source>No folders in here</source>
        <translation>这里没有文件夹</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>附加</translation>
    </message>
    <message numerus="yes">
        <source>Attach %n file(s)</source>
        <translation>
            <numerusform>附加 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Use this folder</source>
        <translation>使用此文件夹</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>FileText</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>剩余 %1 秒</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>剩余 %1 分钟</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation>剩余 %1 小时</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>FolderBar</name>
    <message>
        <source>The folder above</source>
        <translation>上一级文件夹</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>位于 %1</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Downloads go to</source>
        <translation>下载保存到</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Downloads go to %1</source>
        <translation>下载保存到 %1</translation>
    </message>
</context>
<context>
    <name>InviteCard</name>
    <message>
        <source>Invite</source>
        <translation>邀请</translation>
    </message>
    <message>
        <source>Invite code %1</source>
        <translation>邀请码 %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Make an invite code</source>
        <translation>生成邀请码</translation>
    </message>
    <message>
        <source>All invite codes</source>
        <translation>所有邀请码</translation>
    </message>
</context>
<context>
    <name>InviteRow</name>
    <message>
        <source>Invite code %1</source>
        <translation>邀请码 %1</translation>
    </message>
    <message>
        <source>Copy the invitation</source>
        <translation>复制邀请</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>InvitesSheet</name>
    <message>
        <source>Invite codes</source>
        <translation>邀请码</translation>
    </message>
    <message>
        <source>No code lets anybody in at the moment.</source>
        <translation>目前没有可用的邀请码。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Invitation copied</source>
        <translation>邀请已复制</translation>
    </message>
    <message>
        <source>A new code may be used</source>
        <translation>新邀请码可使用</translation>
    </message>
    <message>
        <source>as often as you like</source>
        <translation>不限次数</translation>
    </message>
    <message>
        <source>once</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>ten times</source>
        <translation>十次</translation>
    </message>
    <message>
        <source>It is good for</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>ever, until you revoke it</source>
        <translation>永久，直到撤销</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>一天</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>一周</translation>
    </message>
    <message>
        <source>Make an invite code</source>
        <translation>生成邀请码</translation>
    </message>
</context>
<context>
    <name>JoinCodeSheet</name>
    <message>
        <source>Join with a code</source>
        <translation>用邀请码加入</translation>
    </message>
    <message>
        <source>Somebody in the chat can make one for you, under its details.</source>
        <translation>聊天中的成员可以在详情里为你生成邀请码。</translation>
    </message>
    <message>
        <source>Invite code or link</source>
        <translation>邀请码或链接</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>This invite is for %1, but you are signed in to %2, which will hardly know it.</source>
        <translation>此邀请属于 %1，而你登录的是 %2，后者多半不认识它。</translation>
    </message>
    <message>
        <source>Try it on %1</source>
        <translation>在 %1 上试试</translation>
    </message>
</context>
<context>
    <name>JoinLinkSheet</name>
    <message>
        <source>Join this chat?</source>
        <translation>加入此聊天？</translation>
    </message>
    <message>
        <source>This invite is for %1, but you are signed in to %2, which will hardly know it.</source>
        <translation>此邀请属于 %1，而你登录的是 %2，后者多半不认识它。</translation>
    </message>
    <message>
        <source>You were invited to a chat on %1. Everybody in it will see that you joined.</source>
        <translation>你受邀加入 %1 上的一个聊天。其中的所有人都会看到你加入。</translation>
    </message>
    <message>
        <source>Try it on %1</source>
        <translation>在 %1 上试试</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message numerus="yes">
        <source>Jump to the newest, %Ln new message(s)</source>
        <translation>
            <numerusform>跳到最新，%Ln 条新消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to the newest</source>
        <translation>跳到最新</translation>
    </message>
</context>
<context>
    <name>KeyboardSheet</name>
    <message>
        <source>Getting around</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>Go to any chat, person or room</source>
        <translation>前往任意聊天、联系人或房间</translation>
    </message>
    <message>
        <source>Alt ↑</source>
        <translation>Alt ↑</translation>
    </message>
    <message>
        <source>Previous chat</source>
        <translation>上一个聊天</translation>
    </message>
    <message>
        <source>Alt ↓</source>
        <translation>Alt ↓</translation>
    </message>
    <message>
        <source>Next chat</source>
        <translation>下一个聊天</translation>
    </message>
    <message>
        <source>F6</source>
        <translation>F6</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一个面板</translation>
    </message>
    <message>
        <source>Ctrl F</source>
        <translation>Ctrl F</translation>
    </message>
    <message>
        <source>Search in this chat</source>
        <translation>在此聊天中搜索</translation>
    </message>
    <message>
        <source>Ctrl I</source>
        <translation>Ctrl I</translation>
    </message>
    <message>
        <source>Details of this chat</source>
        <translation>此聊天的详情</translation>
    </message>
    <message>
        <source>Ctrl End</source>
        <translation>Ctrl End</translation>
    </message>
    <message>
        <source>Jump to the newest message</source>
        <translation>跳到最新消息</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>后退一步</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>书写</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Ctrl 回车</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Shift Enter</source>
        <translation>Shift 回车</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>换行</translation>
    </message>
    <message>
        <source>↑</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Edit the last message, from an empty field</source>
        <translation>在空输入框中编辑上一条消息</translation>
    </message>
    <message>
        <source>@</source>
        <translation>@</translation>
    </message>
    <message>
        <source>Mention somebody</source>
        <translation>提及某人</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>↑ ↓</source>
        <translation>↑ ↓</translation>
    </message>
    <message>
        <source>From message to message</source>
        <translation>逐条浏览消息</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>可对其进行的操作</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Select it</source>
        <translation>选中它</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Ctrl N</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新聊天</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <translation>Ctrl ,</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Ctrl /</source>
        <translation>Ctrl /</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>此列表</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what a key does</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Ctrl O</source>
        <translation>Ctrl O</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>附加文件</translation>
    </message>
    <message>
        <source>Ctrl V</source>
        <translation>Ctrl V</translation>
    </message>
    <message>
        <source>Paste words, a picture or files</source>
        <translation>粘贴文字、图片或文件</translation>
    </message>
    <message>
        <source>Ctrl Q</source>
        <translation>Ctrl Q</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Alt Z</source>
        <translation>Alt Z</translation>
    </message>
    <message>
        <source>Take back what was just done</source>
        <translation>撤销刚才的操作</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Leave this chat?</source>
        <translation>退出此聊天？</translation>
    </message>
    <message>
        <source>You will no longer see what is written in %1, and others will see that you left.</source>
        <translation>你将看不到 %1 中的新内容，其他人会看到你已退出。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>You will no longer see what is written in %1. Whoever stands next to you there becomes its owner.</source>
        <translation>你将看不到 %1 中的内容，排在你之后的成员会成为所有者。</translation>
    </message>
</context>
<context>
    <name>LinkSheet</name>
    <message>
        <source>Open this link?</source>
        <translation>打开此链接？</translation>
    </message>
    <message>
        <source>It is written as “%1”, but leads to:</source>
        <translation>它显示为“%1”，但实际指向：</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>LoginPage</name>
    <message>
        <source>Welcome back</source>
        <translation>欢迎回来</translation>
    </message>
    <message>
        <source>E-mail or username</source>
        <translation>邮箱或用户名</translation>
    </message>
    <message>
        <source>Tell us who you are.</source>
        <translation>请告诉我们你是谁。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>The password is missing.</source>
        <translation>缺少密码。</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>第一次来？</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>创建账号</translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>Deleted account</source>
        <translation>已删除的账号</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>Nothing slides or fades</source>
        <translation>没有滑动和淡入淡出</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>(%1) Confab</source>
        <translation>(%1) Confab</translation>
    </message>
    <message>
        <source>Confab</source>
        <translation>Confab</translation>
    </message>
</context>
<context>
    <name>MeMenu</name>
    <message>
        <source>Profile</source>
        <translation>个人资料</translation>
    </message>
    <message>
        <source>Find rooms</source>
        <translation>查找房间</translation>
    </message>
    <message>
        <source>Join with a code</source>
        <translation>用邀请码加入</translation>
    </message>
    <message>
        <source>Archived chats</source>
        <translation>已归档的聊天</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Ctrl ,</source>
        <comment>keys for settings</comment>
        <translation>Ctrl ,</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Ctrl /</source>
        <comment>keys for the keyboard list</comment>
        <translation>Ctrl /</translation>
    </message>
</context>
<context>
    <name>MemberSheet</name>
    <message>
        <source>Remove %1?</source>
        <translation>移除 %1？</translation>
    </message>
    <message>
        <source>They leave %1 at once. With an invite they can come back.</source>
        <translation>对方会立即离开 %1，凭邀请可以再加入。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Ban %1?</source>
        <translation>封禁 %1？</translation>
    </message>
    <message>
        <source>They leave %1 at once and cannot come back until the ban is lifted.</source>
        <translation>对方会立即离开 %1，解除封禁前不能再加入。</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>封禁</translation>
    </message>
    <message>
        <source>Make %1 the owner?</source>
        <translation>将 %1 设为所有者？</translation>
    </message>
    <message>
        <source>There is one owner of %1. You stay in it as an admin.</source>
        <translation>%1 只有一位所有者，你将以管理员身份留下。</translation>
    </message>
    <message>
        <source>Make owner</source>
        <translation>设为所有者</translation>
    </message>
</context>
<context>
    <name>MentionPopup</name>
    <message>
        <source>People to mention</source>
        <translation>可提及的人</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>React</source>
        <translation>回应</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>复制文本</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Copy a part</source>
        <translation>复制部分内容</translation>
    </message>
    <message>
        <source>Who has read it</source>
        <translation>谁读过</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>转发</translation>
    </message>
    <message>
        <source>Unpin message</source>
        <translation>取消置顶消息</translation>
    </message>
    <message>
        <source>Pin message</source>
        <translation>置顶消息</translation>
    </message>
    <message>
        <source>View</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Go to what it answers</source>
        <translation>转到所回复的消息</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
</context>
<context>
    <name>MessageMeta</name>
    <message>
        <source>edited</source>
        <translation>已编辑</translation>
    </message>
</context>
<context>
    <name>NewChatSheet</name>
    <message>
        <source>New chat</source>
        <translation>新聊天</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新建群组</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>新建房间</translation>
    </message>
    <message>
        <source>Find rooms</source>
        <translation>查找房间</translation>
    </message>
    <message>
        <source>Join with a code</source>
        <translation>用邀请码加入</translation>
    </message>
</context>
<context>
    <name>NewGroupSheet</name>
    <message>
        <source>New room</source>
        <translation>新建房间</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新建群组</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>需要一个名称。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>简介</translation>
    </message>
    <message>
        <source>Anybody here can find and join it</source>
        <translation>这里的任何人都能找到并加入</translation>
    </message>
    <message>
        <source>Who is in it</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>You can add people later, too.</source>
        <translation>以后也可以添加成员。</translation>
    </message>
    <message>
        <source>Create the room</source>
        <translation>创建房间</translation>
    </message>
    <message>
        <source>Create the group</source>
        <translation>创建群组</translation>
    </message>
</context>
<context>
    <name>NoChatOpen</name>
    <message>
        <source>Pick a chat, or start one</source>
        <translation>选择一个聊天，或开始新聊天</translation>
    </message>
    <message>
        <source>Ctrl K finds any person or room.</source>
        <translation>按 Ctrl K 可找到任何人或房间。</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新聊天</translation>
    </message>
    <message>
        <source>Start a chat</source>
        <translation>开始聊天</translation>
    </message>
    <message>
        <source>Find people by name, or look through the rooms.</source>
        <translation>按名字找人，或看看有哪些房间。</translation>
    </message>
</context>
<context>
    <name>NoChats</name>
    <message>
        <source>Nothing found</source>
        <translation>没有结果</translation>
    </message>
    <message>
        <source>All read</source>
        <translation>全部已读</translation>
    </message>
    <message>
        <source>No mentions</source>
        <translation>没有提及</translation>
    </message>
    <message>
        <source>Nothing archived</source>
        <translation>没有归档</translation>
    </message>
    <message>
        <source>No chats yet</source>
        <translation>还没有聊天</translation>
    </message>
    <message>
        <source>No chat has that name.</source>
        <translation>没有叫这个名字的聊天。</translation>
    </message>
    <message>
        <source>Start one with somebody you know.</source>
        <translation>和认识的人开始聊天吧。</translation>
    </message>
    <message>
        <source>Show all chats</source>
        <translation>显示全部聊天</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新聊天</translation>
    </message>
</context>
<context>
    <name>OfflineBar</name>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>没有网络</translation>
    </message>
    <message numerus="yes">
        <source>Offline, next try in %Ln s</source>
        <translation>
            <numerusform>离线，%Ln 秒后重试</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>state of the line, waiting messages</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) waiting</source>
        <translation>
            <numerusform>%Ln 条消息等待发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>好</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
</context>
<context>
    <name>OpenFileSheet</name>
    <message>
        <source>Open a program?</source>
        <translation>要打开程序吗？</translation>
    </message>
    <message>
        <source>This file may be a program or contain one. It could do anything on this computer that you can. Open it only if you trust whoever sent it.</source>
        <translation>此文件可能是程序或包含程序。它可以在这台电脑上做你能做的任何事情。只有信任发送者时才打开它。</translation>
    </message>
    <message>
        <source>Open all the same</source>
        <translation>仍然打开</translation>
    </message>
</context>
<context>
    <name>PaneSplitter</name>
    <message>
        <source>Width of the chat list</source>
        <translation>聊天列表宽度</translation>
    </message>
</context>
<context>
    <name>PartSheet</name>
    <message>
        <source>Copy a part</source>
        <translation>复制部分内容</translation>
    </message>
    <message>
        <source>The message&apos;s words</source>
        <translation>消息内容</translation>
    </message>
    <message>
        <source>Copy the selection</source>
        <translation>复制所选内容</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>全部复制</translation>
    </message>
</context>
<context>
    <name>ParticipantMenu</name>
    <message>
        <source>Write a message</source>
        <translation>写消息</translation>
    </message>
    <message>
        <source>Make admin</source>
        <translation>设为管理员</translation>
    </message>
    <message>
        <source>Make moderator</source>
        <translation>设为版主</translation>
    </message>
    <message>
        <source>Make plain member</source>
        <translation>设为普通成员</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>封禁</translation>
    </message>
    <message>
        <source>Make owner</source>
        <translation>设为所有者</translation>
    </message>
</context>
<context>
    <name>ParticipantRow</name>
    <message>
        <source>%1, you</source>
        <translation>%1，你</translation>
    </message>
    <message>
        <source>online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>away</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <translation>请勿打扰</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1（你）</translation>
    </message>
</context>
<context>
    <name>PersonChip</name>
    <message>
        <source>Take %1 out</source>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>PictureTile</name>
    <message>
        <source>Picture %1</source>
        <translation>图片 %1</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>取消 %1</translation>
    </message>
</context>
<context>
    <name>PictureViewer</name>
    <message>
        <source>Picture %1</source>
        <translation>图片 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Older picture</source>
        <translation>较早的图片</translation>
    </message>
    <message>
        <source>Newer picture</source>
        <translation>较新的图片</translation>
    </message>
</context>
<context>
    <name>PinnedBar</name>
    <message>
        <source>Pinned message %1 of %2. %3: %4</source>
        <translation>置顶消息 %1/%2。%3：%4</translation>
    </message>
    <message>
        <source>Pinned message. %1: %2</source>
        <translation>置顶消息。%1：%2</translation>
    </message>
    <message>
        <source>Pinned message %1 of %2</source>
        <translation>置顶消息 %1/%2</translation>
    </message>
    <message>
        <source>Pinned message</source>
        <translation>置顶消息</translation>
    </message>
</context>
<context>
    <name>PlatformTray</name>
    <message>
        <source>Open Confab</source>
        <translation>打开 Confab</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>你的名字</translation>
    </message>
    <message>
        <source>What you are up to</source>
        <translation>你的状态</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Others see you as</source>
        <translation>别人看到你的状态</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Away by itself when you are not at the machine</source>
        <translation>你不在设备前时自动变为离开</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>请勿打扰</translation>
    </message>
    <message>
        <source>No notifications on your devices</source>
        <translation>你的设备上没有通知</translation>
    </message>
    <message>
        <source>Invisible</source>
        <translation>隐身</translation>
    </message>
    <message>
        <source>As if offline; you can still write</source>
        <translation>显示为离线，但仍可发消息</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>ProgressRing</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>QuickReactions</name>
    <message>
        <source>React with %1</source>
        <translation>用 %1 回应</translation>
    </message>
    <message>
        <source>More reactions</source>
        <translation>更多回应</translation>
    </message>
    <message>
        <source>Left and right choose, Enter reacts</source>
        <translation>左右键选择，回车回应</translation>
    </message>
</context>
<context>
    <name>QuickSwitcher</name>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Chats, people, rooms</source>
        <translation>聊天、联系人、房间</translation>
    </message>
    <message>
        <source>Where to go</source>
        <translation>前往位置</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有结果</translation>
    </message>
    <message>
        <source>Forward to</source>
        <translation>转发给</translation>
    </message>
</context>
<context>
    <name>ReactionRow</name>
    <message>
        <source>Reactions</source>
        <translation>回应</translation>
    </message>
    <message numerus="yes">
        <source>%1 from %Ln person(s), you among them</source>
        <translation>
            <numerusform>%Ln 人回应了 %1，包括你</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 from %Ln person(s)</source>
        <translation>
            <numerusform>%Ln 人回应了 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadersSheet</name>
    <message>
        <source>Who has it</source>
        <translation>谁收到了</translation>
    </message>
    <message>
        <source>It has not reached anybody yet.</source>
        <translation>还没有人收到。</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
</context>
<context>
    <name>RecordBar</name>
    <message>
        <source>Recording a voice message, %1</source>
        <translation>正在录制语音消息，%1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Throw the recording away</source>
        <translation>丢弃录音</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Create your account</source>
        <translation>创建你的账号</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address.</source>
        <translation>这不像是邮箱地址。</translation>
    </message>
    <message>
        <source>3 to 32 letters, digits, dots, dashes or underscores.</source>
        <translation>3 到 32 个字母、数字、点、短横线或下划线。</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>至少 8 个字符。</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此项必填。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>你的名字</translation>
    </message>
    <message>
        <source>As others will see it. You can change it later.</source>
        <translation>别人会看到它，以后可以更改。</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>创建账号</translation>
    </message>
    <message>
        <source>Have one already?</source>
        <translation>已有账号？</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>邀请码</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>我有邀请码</translation>
    </message>
    <message>
        <source>This invite is for %1. Change the server to use it.</source>
        <translation>此邀请属于 %1。请更换服务器后使用。</translation>
    </message>
    <message>
        <source>The code or link that somebody gave you, or the code that the server showed at its first start.</source>
        <translation>别人给你的邀请码或链接，或服务器首次启动时显示的代码。</translation>
    </message>
</context>
<context>
    <name>ReplyQuote</name>
    <message>
        <source>In reply to %1: %2</source>
        <translation>回复 %1：%2</translation>
    </message>
</context>
<context>
    <name>RoleTag</name>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>版主</translation>
    </message>
</context>
<context>
    <name>RoomRow</name>
    <message>
        <source>%1, %2</source>
        <comment>members, online</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln 位成员</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln online</source>
        <translation>
            <numerusform>%Ln 人在线</numerusform>
        </translation>
    </message>
    <message>
        <source>You are in it</source>
        <translation>你已加入</translation>
    </message>
    <message>
        <source>Press to join</source>
        <translation>按下即可加入</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
</context>
<context>
    <name>RoomsSheet</name>
    <message>
        <source>Rooms</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Search rooms</source>
        <translation>搜索房间</translation>
    </message>
    <message>
        <source>No rooms yet</source>
        <translation>还没有房间</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有结果</translation>
    </message>
    <message>
        <source>Open the first one.</source>
        <translation>来创建第一个吧。</translation>
    </message>
    <message>
        <source>No room has that in its name.</source>
        <translation>没有名称匹配的房间。</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>新建房间</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>SecretsCard</name>
    <message>
        <source>Your log-in is kept in this system&apos;s keychain.</source>
        <translation>你的登录信息保存在系统钥匙串中。</translation>
    </message>
    <message>
        <source>Your log-in is kept in a vault on this device, behind your passphrase.</source>
        <translation>你的登录信息保存在本设备的保险库中，由口令保护。</translation>
    </message>
    <message>
        <source>Your log-in is kept only until Confab closes, because this system has no keychain. You will log in again next time.</source>
        <translation>由于系统没有钥匙串，登录信息只保留到 Confab 关闭。下次需要重新登录。</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it to stay logged in.</source>
        <translation>钥匙串已锁定。解锁后可保持登录。</translation>
    </message>
    <message>
        <source>This system has no keychain.</source>
        <translation>此系统没有钥匙串。</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Stop selecting</source>
        <translation>停止选择</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) selected</source>
        <translation>
            <numerusform>已选择 %Ln 条消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>转发</translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Record a voice message</source>
        <translation>录制语音消息</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
</context>
<context>
    <name>Server</name>
    <message>
        <source>This username is taken.</source>
        <translation>此用户名已被占用。</translation>
    </message>
    <message>
        <source>This e-mail address has an account already.</source>
        <translation>此邮箱地址已有账号。</translation>
    </message>
    <message>
        <source>The name or the password is wrong.</source>
        <translation>用户名或密码错误。</translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation>密码错误。</translation>
    </message>
    <message>
        <source>May not be the username or the e-mail address.</source>
        <translation>不能与用户名或邮箱地址相同。</translation>
    </message>
    <message>
        <source>Must be an e-mail address, as name@example.org.</source>
        <translation>必须是邮箱地址，例如 name@example.org。</translation>
    </message>
    <message>
        <source>A name needs at least one visible character.</source>
        <translation>名称至少需要一个可见字符。</translation>
    </message>
    <message>
        <source>This field is required.</source>
        <translation>此项为必填。</translation>
    </message>
    <message>
        <source>May not be blank.</source>
        <translation>不能为空。</translation>
    </message>
    <message>
        <source>Must have at least %1 characters.</source>
        <translation>至少需要 %1 个字符。</translation>
    </message>
    <message>
        <source>May have at most %1 characters.</source>
        <translation>最多 %1 个字符。</translation>
    </message>
    <message>
        <source>May not contain the character U+0000.</source>
        <translation>不能包含字符 U+0000。</translation>
    </message>
    <message>
        <source>This server takes no new accounts.</source>
        <translation>此服务器不接受新账号。</translation>
    </message>
    <message>
        <source>This server takes new accounts by invitation only.</source>
        <translation>此服务器仅接受受邀注册。</translation>
    </message>
    <message>
        <source>This invitation does not hold, or no longer.</source>
        <translation>此邀请无效或已失效。</translation>
    </message>
    <message>
        <source>This account is suspended.</source>
        <translation>此账号已被停用。</translation>
    </message>
    <message>
        <source>This account is no more.</source>
        <translation>此账号已不存在。</translation>
    </message>
    <message>
        <source>Too many attempts. Wait before the next.</source>
        <translation>尝试次数过多，请稍后再试。</translation>
    </message>
    <message>
        <source>Too many of this kind at once; wait a little.</source>
        <translation>操作过于频繁，请稍候。</translation>
    </message>
    <message>
        <source>Too many of your requests are under way.</source>
        <translation>你有过多请求正在处理。</translation>
    </message>
    <message>
        <source>Too many changes are waiting to be stored.</source>
        <translation>服务器目前负载过高。</translation>
    </message>
    <message>
        <source>Too many requests are waiting.</source>
        <translation>服务器目前负载过高。</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full.</source>
        <translation>服务器磁盘已满。</translation>
    </message>
    <message>
        <source>The server&apos;s disk does not work as it should.</source>
        <translation>服务器磁盘出现故障。</translation>
    </message>
    <message>
        <source>The server failed to store or read this.</source>
        <translation>服务器无法保存或读取。</translation>
    </message>
    <message>
        <source>The server cannot reach its storage.</source>
        <translation>服务器无法访问其存储。</translation>
    </message>
    <message>
        <source>The server is going down.</source>
        <translation>服务器正在关闭。</translation>
    </message>
    <message>
        <source>No such chat.</source>
        <translation>没有这个聊天。</translation>
    </message>
    <message>
        <source>No such person.</source>
        <translation>没有这个人。</translation>
    </message>
    <message>
        <source>No such message.</source>
        <translation>没有这条消息。</translation>
    </message>
    <message>
        <source>No such message in this chat.</source>
        <translation>此聊天中没有这条消息。</translation>
    </message>
    <message>
        <source>No such session.</source>
        <translation>没有这个会话。</translation>
    </message>
    <message>
        <source>This message was deleted.</source>
        <translation>此消息已被删除。</translation>
    </message>
    <message>
        <source>This message is too old to be edited.</source>
        <translation>此消息太旧，无法编辑。</translation>
    </message>
    <message>
        <source>You may edit your own messages only.</source>
        <translation>你只能编辑自己的消息。</translation>
    </message>
    <message>
        <source>You may delete your own messages only.</source>
        <translation>你只能删除自己的消息。</translation>
    </message>
    <message>
        <source>You may not write here.</source>
        <translation>你不能在此发言。</translation>
    </message>
    <message>
        <source>You may not react here.</source>
        <translation>你不能在此添加回应。</translation>
    </message>
    <message>
        <source>You may not pin messages here.</source>
        <translation>你不能在此置顶消息。</translation>
    </message>
    <message>
        <source>At most %1 messages can be pinned: unpin another first.</source>
        <translation>最多可置顶 %1 条消息：请先取消置顶另一条。</translation>
    </message>
    <message>
        <source>A message can have at most %1 different reactions.</source>
        <translation>一条消息最多可有 %1 种不同回应。</translation>
    </message>
    <message>
        <source>You are banned from this chat.</source>
        <translation>你已被禁止进入此聊天。</translation>
    </message>
    <message>
        <source>Your role in this chat does not allow that.</source>
        <translation>你在此聊天中的角色不允许这样做。</translation>
    </message>
    <message>
        <source>Only someone of a higher role may do that to them.</source>
        <translation>只有角色更高的人才能这样做。</translation>
    </message>
    <message>
        <source>This person is not a member of the chat.</source>
        <translation>此人不是该聊天的成员。</translation>
    </message>
    <message>
        <source>%1 is banned here: lift the ban first.</source>
        <translation>%1 在此被禁止：请先解除。</translation>
    </message>
    <message>
        <source>A direct chat does not allow that.</source>
        <translation>私聊不允许这样做。</translation>
    </message>
    <message>
        <source>Only rooms can be public.</source>
        <translation>只有房间可以公开。</translation>
    </message>
    <message>
        <source>This invite does not exist, has expired or is used up.</source>
        <translation>此邀请不存在、已过期或已用完。</translation>
    </message>
    <message>
        <source>There is no such invite in force.</source>
        <translation>没有这样的有效邀请。</translation>
    </message>
    <message>
        <source>There is nothing to search for in this.</source>
        <translation>没有可搜索的内容。</translation>
    </message>
    <message>
        <source>There is no such file, or none that you may read.</source>
        <translation>没有这个文件，或你无权读取。</translation>
    </message>
    <message>
        <source>A file may have %1 at most.</source>
        <translation>文件最大为 %1。</translation>
    </message>
    <message>
        <source>Your files would take more than the %1 that everyone may have here.</source>
        <translation>你的文件将超过每人允许的 %1。</translation>
    </message>
    <message>
        <source>All files together would take more than the %1 that this server keeps.</source>
        <translation>所有文件合计将超过此服务器保留的 %1。</translation>
    </message>
    <message>
        <source>This server does not take files of this type.</source>
        <translation>此服务器不接受此类文件。</translation>
    </message>
</context>
<context>
    <name>ServerLine</name>
    <message>
        <source>Change server</source>
        <translation>更换服务器</translation>
    </message>
</context>
<context>
    <name>ServerPage</name>
    <message>
        <source>Where do you chat?</source>
        <translation>你在哪里聊天？</translation>
    </message>
    <message>
        <source>Confab talks to a server that you or somebody you trust runs.</source>
        <translation>Confab 连接到你自己或你信任的人运行的服务器。</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>服务器地址</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>SessionRow</name>
    <message>
        <source>this device</source>
        <translation>本设备</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>退出登录</translation>
    </message>
</context>
<context>
    <name>SettingsSheet</name>
    <message>
        <source>Profile</source>
        <translation>个人资料</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>外观和语言</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Account and secrets</source>
        <translation>账号和机密</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>分区</translation>
    </message>
</context>
<context>
    <name>SharedFiles</name>
    <message>
        <source>No pictures here yet.</source>
        <translation>这里还没有图片。</translation>
    </message>
    <message>
        <source>No voice messages here yet.</source>
        <translation>这里还没有语音消息。</translation>
    </message>
    <message>
        <source>No files here yet.</source>
        <translation>这里还没有文件。</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>显示更早的</translation>
    </message>
</context>
<context>
    <name>SharedPreview</name>
    <message>
        <source>Shared</source>
        <translation>已分享</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>正在加载</translation>
    </message>
</context>
<context>
    <name>StagedTile</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Do not send %1</source>
        <translation>不发送 %1</translation>
    </message>
</context>
<context>
    <name>StagingStrip</name>
    <message numerus="yes">
        <source>%Ln file(s) to send</source>
        <translation>
            <numerusform>%Ln 个文件待发送</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SwitcherRow</name>
    <message>
        <source>Person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>房间</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
</context>
<context>
    <name>TextContent</name>
    <message>
        <source>This message was deleted</source>
        <translation>此消息已删除</translation>
    </message>
</context>
<context>
    <name>TextSizeRow</name>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Text size, %1 percent</source>
        <translation>文字大小，百分之 %1</translation>
    </message>
</context>
<context>
    <name>Ticks</name>
    <message>
        <source>Waiting to be sent</source>
        <translation>等待发送</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>last seen just now</source>
        <translation>刚刚在线</translation>
    </message>
    <message numerus="yes">
        <source>last seen %n minute(s) ago</source>
        <translation>
            <numerusform>%n 分钟前在线</numerusform>
        </translation>
    </message>
    <message>
        <source>last seen at %1</source>
        <translation>最后上线于 %1</translation>
    </message>
    <message>
        <source>last seen yesterday</source>
        <translation>昨天在线</translation>
    </message>
    <message>
        <source>last seen on %1</source>
        <translation>最后上线于 %1</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>UnlockSheet</name>
    <message>
        <source>Unlock your secrets</source>
        <translation>解锁你的机密信息</translation>
    </message>
</context>
<context>
    <name>UnreadLine</name>
    <message>
        <source>New messages</source>
        <translation>新消息</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新消息</translation>
    </message>
</context>
<context>
    <name>UserPicker</name>
    <message>
        <source>Who is it?</source>
        <translation>要找谁？</translation>
    </message>
    <message>
        <source>Type a name or a username.</source>
        <translation>输入名字或用户名。</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>搜索联系人</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>没有找到人</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Check the spelling, or invite them with a code.</source>
        <translation>请检查拼写，或用邀请码邀请对方。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>VaultForm</name>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Create the vault</source>
        <translation>创建保险库</translation>
    </message>
    <message>
        <source>Go on without, log in at every start</source>
        <translation>不使用，每次启动时登录</translation>
    </message>
    <message>
        <source>I forgot the passphrase</source>
        <translation>我忘了口令</translation>
    </message>
    <message>
        <source>Nobody can open the vault without it. Throw the vault away, and sign in with your password again: messages, drafts and what waits to be sent stay on this device.</source>
        <translation>没有口令，谁也打不开保险库。请丢弃保险库并用密码重新登录：消息、草稿和待发送的内容会留在此设备上。</translation>
    </message>
    <message>
        <source>Throw the vault away</source>
        <translation>丢弃保险库</translation>
    </message>
</context>
<context>
    <name>VaultPage</name>
    <message>
        <source>Unlock your secrets</source>
        <translation>解锁你的机密信息</translation>
    </message>
    <message>
        <source>Protect this device</source>
        <translation>保护此设备</translation>
    </message>
</context>
<context>
    <name>ViewerBar</name>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>VoiceLine</name>
    <message>
        <source>Voice message, %1</source>
        <translation>语音消息，%1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play voice message, %1</source>
        <translation>播放语音消息，%1</translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>speed</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Changes the speed</source>
        <translation>更改速度</translation>
    </message>
</context>
<context>
    <name>Waveform</name>
    <message>
        <source>What is being recorded</source>
        <translation>正在录制的内容</translation>
    </message>
    <message>
        <source>Place in the voice message</source>
        <translation>语音消息中的位置</translation>
    </message>
</context>
<context>
    <name>confab::AuthSession</name>
    <message>
        <source>Please sign in again: no sign-in is kept on this device.</source>
        <translation>请重新登录：此设备没有保存登录信息。</translation>
    </message>
    <message>
        <source>Please sign in again: this session has ended.</source>
        <translation>请重新登录：此会话已结束。</translation>
    </message>
    <message>
        <source>This device is signed out.</source>
        <translation>此设备已退出登录。</translation>
    </message>
</context>
<context>
    <name>confab::CacheDatabase</name>
    <message>
        <source>The data on this device is damaged. Start Confab again: it will be fetched anew.</source>
        <translation>此设备上的数据已损坏。请重新启动 Confab，数据将重新获取。</translation>
    </message>
    <message>
        <source>The disk of this device is full or does not work: nothing new can be kept. Make room on it.</source>
        <translation>此设备的磁盘已满或出现故障：无法保存新内容。请腾出空间。</translation>
    </message>
    <message>
        <source>Another program holds the data of Confab on this device. Close it.</source>
        <translation>另一个程序正占用此设备上的 Confab 数据。请将其关闭。</translation>
    </message>
    <message>
        <source>The data on this device cannot be opened or written. May Confab write to its folder?</source>
        <translation>无法打开或写入此设备上的数据。Confab 是否可以写入其文件夹？</translation>
    </message>
    <message>
        <source>The data on this device was damaged and is fetched anew. Drafts and what waits to be sent were saved.</source>
        <translation>此设备上的数据已损坏，正在重新获取。草稿和待发送的内容已保住。</translation>
    </message>
    <message>
        <source>The data on this device was damaged and is fetched anew. Drafts and messages that waited to be sent may be lost.</source>
        <translation>此设备上的数据已损坏，正在重新获取。草稿和尚未发送的消息可能已丢失。</translation>
    </message>
    <message>
        <source>The data on this device was written by a newer version of Confab. Update Confab to go on.</source>
        <translation>此设备上的数据由较新版本的 Confab 写入。请更新 Confab 以继续。</translation>
    </message>
</context>
<context>
    <name>confab::ChatApp</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>This is not the address of a server.</source>
        <translation>这不是服务器地址。</translation>
    </message>
    <message>
        <source>Please enter a passphrase.</source>
        <translation>请输入口令。</translation>
    </message>
    <message>
        <source>This is not the passphrase.</source>
        <translation>口令不正确。</translation>
    </message>
    <message>
        <source>There is no such device.</source>
        <translation>没有这个设备。</translation>
    </message>
    <message>
        <source>There is no such status.</source>
        <translation>没有这个状态。</translation>
    </message>
    <message>
        <source>There is no such chat.</source>
        <translation>没有这个聊天。</translation>
    </message>
    <message>
        <source>There is no such person.</source>
        <translation>没有这个人。</translation>
    </message>
    <message>
        <source>There is no such message.</source>
        <translation>没有这条消息。</translation>
    </message>
    <message>
        <source>This could not be saved on this device. Is its disk full?</source>
        <translation>无法保存到此设备。磁盘满了吗？</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>没有可发送的内容。</translation>
    </message>
    <message numerus="yes">
        <source>This message is longer than %n character(s).</source>
        <translation>
            <numerusform>此消息超过 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>A message cannot be empty.</source>
        <translation>消息不能为空。</translation>
    </message>
    <message>
        <source>It is too late to take this back.</source>
        <translation>现在撤销已经太晚了。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>Picture %1.png</source>
        <translation>图片 %1.png</translation>
    </message>
    <message>
        <source>The file could not be written there.</source>
        <translation>无法在那里写入文件。</translation>
    </message>
    <message>
        <source>No program here opens this kind of file.</source>
        <translation>这里没有程序能打开此类文件。</translation>
    </message>
    <message>
        <source>The picture is not here yet.</source>
        <translation>图片尚未下载。</translation>
    </message>
    <message>
        <source>That was too short for a voice message.</source>
        <translation>时间太短，无法作为语音消息。</translation>
    </message>
    <message>
        <source>Voice message %1</source>
        <translation>语音消息 %1</translation>
    </message>
    <message>
        <source>The voice message could not be fetched: %1</source>
        <translation>无法获取语音消息：%1</translation>
    </message>
    <message>
        <source>This link opens nothing here.</source>
        <translation>此链接在这里打不开任何内容。</translation>
    </message>
    <message>
        <source>You are no longer in %1.</source>
        <translation>你已不在 %1 中。</translation>
    </message>
    <message>
        <source>used %1 of %2 times</source>
        <translation>已使用 %1/%2 次</translation>
    </message>
    <message numerus="yes">
        <source>used %n time(s)</source>
        <translation>
            <numerusform>已使用 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>%1 到期</translation>
    </message>
    <message>
        <source>does not end</source>
        <translation>永久有效</translation>
    </message>
    <message>
        <source>Please sign in again. What is on this device is still here.</source>
        <translation>请重新登录。此设备上的内容仍在。</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of yours could not be sent there any more.</source>
        <translation>
            <numerusform>你的 %n 条消息已无法再发送到那里。</numerusform>
        </translation>
    </message>
    <message>
        <source>This message is on its way already.</source>
        <translation>此消息已在发送途中。</translation>
    </message>
    <message>
        <source>Your account is deleted.</source>
        <translation>你的账号已删除。</translation>
    </message>
    <message numerus="yes">
        <source>%1 What waits goes out by itself in %n second(s).</source>
        <translation>
            <numerusform>%1 等待中的内容将在 %n 秒后自动发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>附加文件</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Where downloads go</source>
        <translation>下载保存位置</translation>
    </message>
</context>
<context>
    <name>confab::ClientCore</name>
    <message>
        <source>Your password was changed. Please sign in again.</source>
        <translation>你的密码已更改，请重新登录。</translation>
    </message>
    <message>
        <source>This account is suspended.</source>
        <translation>此账号已被停用。</translation>
    </message>
    <message>
        <source>This device was signed out. Please sign in again.</source>
        <translation>此设备已被退出登录，请重新登录。</translation>
    </message>
    <message>
        <source>This account was deleted, and with it what was on this device.</source>
        <translation>此账号已被删除，此设备上的内容也随之删除。</translation>
    </message>
</context>
<context>
    <name>confab::Connection</name>
    <message>
        <source>The server fell silent.</source>
        <translation>服务器没有响应。</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>服务器未及时响应。</translation>
    </message>
    <message>
        <source>The server sent something that is not Engine.IO.</source>
        <translation>服务器发送的不是 Engine.IO 数据。</translation>
    </message>
    <message>
        <source>The server&apos;s greeting makes no sense.</source>
        <translation>服务器的握手信息无法理解。</translation>
    </message>
    <message>
        <source>The server closed the connection.</source>
        <translation>服务器关闭了连接。</translation>
    </message>
    <message>
        <source>The server ended the session.</source>
        <translation>服务器结束了会话。</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>没有连接到服务器。</translation>
    </message>
    <message>
        <source>The connection broke before the answer came.</source>
        <translation>收到回复前连接已中断。</translation>
    </message>
</context>
<context>
    <name>confab::DBusNotifications</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>标为已读</translation>
    </message>
</context>
<context>
    <name>confab::Downloader</name>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>无法写入文件：%1</translation>
    </message>
    <message>
        <source>The file is not the one that was announced.</source>
        <translation>文件与所宣布的不符。</translation>
    </message>
    <message>
        <source>This file is no longer there, or no longer for you.</source>
        <translation>此文件已不存在，或你已无权访问。</translation>
    </message>
    <message>
        <source>The file was damaged on its way.</source>
        <translation>文件在传输中损坏。</translation>
    </message>
</context>
<context>
    <name>confab::FolderModel</name>
    <message>
        <source>This folder cannot be read.</source>
        <translation>无法读取此文件夹。</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>主文件夹</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>桌面</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>confab::Notifier</name>
    <message>
        <source>%1 in %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>新消息</translation>
    </message>
    <message>
        <source>Your reply was not sent</source>
        <translation>你的回复未发送</translation>
    </message>
</context>
<context>
    <name>confab::Outbox</name>
    <message>
        <source>This file is no longer there, or no longer for you.</source>
        <translation>此文件已不存在，或你已无权访问。</translation>
    </message>
</context>
<context>
    <name>confab::RestClient</name>
    <message>
        <source>This address leads on to %1.</source>
        <translation>此地址转向 %1。</translation>
    </message>
    <message>
        <source>What answers at this address is not a Confab server.</source>
        <translation>此地址上的不是 Confab 服务器。</translation>
    </message>
    <message>
        <source>No server of this name is found.</source>
        <translation>找不到该名称的服务器。</translation>
    </message>
    <message>
        <source>No server answers at this address.</source>
        <translation>此地址没有服务器响应。</translation>
    </message>
    <message>
        <source>This server cannot prove who it is: %1</source>
        <translation>此服务器无法证明其身份：%1</translation>
    </message>
    <message>
        <source>There is no secure connection to this server.</source>
        <translation>无法与此服务器建立安全连接。</translation>
    </message>
</context>
<context>
    <name>confab::SecretStore</name>
    <message>
        <source>Your sign-in is kept in the system&apos;s keychain.</source>
        <translation>你的登录信息保存在系统钥匙串中。</translation>
    </message>
    <message>
        <source>Your sign-in is kept in a file that your passphrase protects.</source>
        <translation>你的登录信息保存在由口令保护的文件中。</translation>
    </message>
    <message>
        <source>Your sign-in is kept only until Confab is closed.</source>
        <translation>你的登录信息只保留到 Confab 关闭。</translation>
    </message>
    <message>
        <source>Enter your passphrase to unlock your sign-in.</source>
        <translation>输入口令以解锁登录信息。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain is locked. Unlock it, then try again.</source>
        <translation>系统钥匙串已锁定。请解锁后重试。</translation>
    </message>
    <message>
        <source>This system has no keychain. Choose a passphrase to protect your sign-in, or sign in each time.</source>
        <translation>此系统没有钥匙串。请设置口令保护登录信息，或每次重新登录。</translation>
    </message>
    <message>
        <source>No sign-in is kept here.</source>
        <translation>这里没有保存登录信息。</translation>
    </message>
</context>
<context>
    <name>confab::SessionsModel</name>
    <message>
        <source>this device</source>
        <translation>本设备</translation>
    </message>
</context>
<context>
    <name>confab::StagedFilesModel</name>
    <message>
        <source>A folder cannot be sent.</source>
        <translation>无法发送文件夹。</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>无法读取此文件。</translation>
    </message>
</context>
<context>
    <name>confab::SwitcherModel</name>
    <message>
        <source>New chat</source>
        <translation>新聊天</translation>
    </message>
    <message>
        <source>New group or room</source>
        <translation>新建群组或房间</translation>
    </message>
    <message>
        <source>Browse rooms</source>
        <translation>浏览房间</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Profile and devices</source>
        <translation>个人资料和设备</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断</translation>
    </message>
</context>
<context>
    <name>confab::TimelineModel</name>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>message deleted</source>
        <translation>消息已删除</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>In reply to %1.</source>
        <translation>回复 %1。</translation>
    </message>
    <message>
        <source>Edited.</source>
        <translation>已编辑。</translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation>未发送：%1</translation>
    </message>
    <message>
        <source>Waiting to be sent.</source>
        <translation>等待发送。</translation>
    </message>
    <message>
        <source>Sent.</source>
        <translation>已发送。</translation>
    </message>
    <message>
        <source>Delivered.</source>
        <translation>已送达。</translation>
    </message>
    <message>
        <source>Read.</source>
        <translation>已读。</translation>
    </message>
    <message numerus="yes">
        <source>%1 from %n person(s).</source>
        <translation>
            <numerusform>%n 人回应了 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Message deleted</source>
        <translation>消息已删除</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>confab::Tray</name>
    <message>
        <source>Open Confab</source>
        <translation>打开 Confab</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message numerus="yes">
        <source>Confab: %n unread, you are mentioned</source>
        <translation>
            <numerusform>Confab：%n 条未读，有人提到你</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confab: %n unread</source>
        <translation>
            <numerusform>Confab：%n 条未读</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>confab::Uploader</name>
    <message>
        <source>The file is no longer there.</source>
        <translation>文件已不存在。</translation>
    </message>
    <message>
        <source>The file has changed since it was chosen.</source>
        <translation>文件在选择之后已被更改。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>The server does not take files as large as this one.</source>
        <translation>服务器不接受这么大的文件。</translation>
    </message>
</context>
<context>
    <name>confab::VoicePlayer</name>
    <message>
        <source>This cannot be played here.</source>
        <translation>无法在此播放。</translation>
    </message>
    <message>
        <source>No loudspeaker was found.</source>
        <translation>未找到扬声器。</translation>
    </message>
    <message>
        <source>This cannot be played here: %1</source>
        <translation>无法在此播放：%1</translation>
    </message>
    <message>
        <source>This build cannot play sounds.</source>
        <translation>此版本无法播放声音。</translation>
    </message>
</context>
<context>
    <name>confab::VoiceRecorder</name>
    <message>
        <source>No microphone was found. Plug one in, then try again.</source>
        <translation>未找到麦克风。请接入后重试。</translation>
    </message>
    <message>
        <source>This microphone cannot be used.</source>
        <translation>无法使用此麦克风。</translation>
    </message>
    <message>
        <source>The recording cannot be saved: %1</source>
        <translation>无法保存录音：%1</translation>
    </message>
    <message>
        <source>The microphone cannot be opened. Does another program use it, or is it not allowed?</source>
        <translation>无法打开麦克风。是否有其他程序在使用，或未获允许？</translation>
    </message>
    <message>
        <source>The microphone went away.</source>
        <translation>麦克风已断开。</translation>
    </message>
    <message>
        <source>This build cannot record.</source>
        <translation>此版本无法录音。</translation>
    </message>
</context>
</TS>
