// Not compiled or run by Mien. Follows
// https://developer.apple.com/documentation/webkit/wkuidelegate/webview(_:requestmediacapturepermissionfor:initiatedbyframe:type:decisionhandler:)
// https://developer.apple.com/documentation/webkit/wkscriptmessagehandler
import UIKit
import WebKit

/// Shows the hosted page. Give it the origin of the Mien server and the `capture.url` that the wallet's backend was given.
/// iOS 15 or later: earlier ones ask the person again for each page.
final class VerifyViewController: UIViewController {
    private let origin: URL
    private let page: URL
    private lazy var webView = WKWebView(frame: .zero, configuration: configure())
    /// What it means for the account is asked of the wallet's backend.
    var onDone: ((_ state: String) -> Void)?

    init(origin: URL, page: URL) {
        self.origin = origin
        self.page = page
        super.init(nibName: nil, bundle: nil)
    }

    @available(*, unavailable)
    required init?(coder: NSCoder) { fatalError("made in code only") }

    override func loadView() { view = webView }

    override func viewDidLoad() {
        super.viewDidLoad()
        webView.uiDelegate = self
        webView.navigationDelegate = self
        webView.load(URLRequest(url: page))
    }

    private func configure() -> WKWebViewConfiguration {
        let configuration = WKWebViewConfiguration()
        // the live picture stands in the page, not over it
        configuration.allowsInlineMediaPlayback = true
        configuration.mediaTypesRequiringUserActionForPlayback = []
        configuration.userContentController.add(WeakHandler(self), name: "mienHost")
        return configuration
    }

    private func isMien(_ url: URL?) -> Bool {
        url?.scheme == origin.scheme && url?.host == origin.host && url?.port == origin.port
    }

    fileprivate func hear(_ message: WKScriptMessage) {
        guard message.frameInfo.isMainFrame, isMien(message.frameInfo.request.url),
              let body = message.body as? [String: Any], body["mien"] as? Int == 1,
              let detail = body["detail"] as? [String: Any]
        else { return }
        switch body["event"] as? String {
        case "mien-done": onDone?(detail["state"] as? String ?? "")
        case "mien-leave": dismiss(animated: true)
        default: break
        }
    }
}

extension VerifyViewController: WKUIDelegate {
    func webView(
        _ webView: WKWebView,
        requestMediaCapturePermissionFor origin: WKSecurityOrigin,
        initiatedByFrame frame: WKFrameInfo,
        type: WKMediaCaptureType,
        decisionHandler: @escaping (WKPermissionDecision) -> Void
    ) {
        // the system has asked in the app's name already, by the texts in Info.plist; the page need not ask again
        let isOurs = frame.isMainFrame && origin.protocol == self.origin.scheme && origin.host == self.origin.host
        decisionHandler(isOurs ? .grant : .deny)
    }
}

extension VerifyViewController: WKNavigationDelegate {
    func webView(
        _ webView: WKWebView,
        decidePolicyFor action: WKNavigationAction,
        decisionHandler: @escaping (WKNavigationActionPolicy) -> Void
    ) {
        if isMien(action.request.url) { return decisionHandler(.allow) }
        decisionHandler(.cancel)
        if let url = action.request.url { UIApplication.shared.open(url) }
    }

    func webViewWebContentProcessDidTerminate(_ webView: WKWebView) {
        // memory ran short: the page goes on from what it kept
        webView.reload()
    }
}

/// The content controller holds its handlers strongly: without this the screen would never go.
private final class WeakHandler: NSObject, WKScriptMessageHandler {
    private weak var screen: VerifyViewController?
    init(_ screen: VerifyViewController) { self.screen = screen }
    func userContentController(_ controller: WKUserContentController, didReceive message: WKScriptMessage) { screen?.hear(message) }
}
