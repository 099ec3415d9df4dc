// Not compiled or run by Mien. Follows
// https://developer.android.com/reference/android/webkit/WebChromeClient#onPermissionRequest
// https://developer.android.com/reference/androidx/webkit/WebViewCompat#addWebMessageListener
package example.wallet

import android.Manifest
import android.annotation.SuppressLint
import android.content.Intent
import android.net.Uri
import android.os.Bundle
import android.webkit.PermissionRequest
import android.webkit.WebChromeClient
import android.webkit.WebResourceRequest
import android.webkit.WebView
import android.webkit.WebViewClient
import androidx.activity.ComponentActivity
import androidx.activity.result.contract.ActivityResultContracts
import androidx.webkit.WebViewCompat
import androidx.webkit.WebViewFeature
import org.json.JSONObject

/** Started with the origin of the Mien server and the `capture.url` that the wallet's backend was given. */
class VerifyActivity : ComponentActivity() {
    private lateinit var view: WebView
    private lateinit var origin: String
    private var waiting: PermissionRequest? = null

    /** What the page asks for, and the system's permission for it. */
    private val needed = mapOf(
        PermissionRequest.RESOURCE_VIDEO_CAPTURE to Manifest.permission.CAMERA,
        PermissionRequest.RESOURCE_AUDIO_CAPTURE to Manifest.permission.RECORD_AUDIO,
    )

    private val askSystem = registerForActivityResult(ActivityResultContracts.RequestMultiplePermissions()) { answers ->
        val request = waiting ?: return@registerForActivityResult
        waiting = null
        val granted = request.resources.filter { answers[needed[it]] == true }
        // refused: the page sees it, names it and shows the way to the settings
        if (granted.isEmpty()) request.deny() else request.grant(granted.toTypedArray())
    }

    @SuppressLint("SetJavaScriptEnabled")
    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        origin = requireNotNull(intent.getStringExtra(EXTRA_ORIGIN))
        view = WebView(this)
        setContentView(view)
        view.settings.javaScriptEnabled = true
        // IndexedDB keeps the recording until the server has it
        view.settings.domStorageEnabled = true
        // the live picture starts without a tap
        view.settings.mediaPlaybackRequiresUserGesture = false
        view.settings.allowFileAccess = false
        view.webChromeClient = object : WebChromeClient() {
            override fun onPermissionRequest(request: PermissionRequest) = runOnUiThread {
                val permissions = request.resources.mapNotNull { needed[it] }
                if (!isMien(request.origin) || permissions.isEmpty()) return@runOnUiThread request.deny()
                waiting = request
                askSystem.launch(permissions.toTypedArray())
            }

            override fun onPermissionRequestCanceled(request: PermissionRequest) {
                waiting = null
            }
        }
        view.webViewClient = object : WebViewClient() {
            override fun shouldOverrideUrlLoading(view: WebView, request: WebResourceRequest): Boolean {
                if (isMien(request.url)) return false
                startActivity(Intent(Intent.ACTION_VIEW, request.url))
                return true
            }
        }
        if (WebViewFeature.isFeatureSupported(WebViewFeature.WEB_MESSAGE_LISTENER)) {
            WebViewCompat.addWebMessageListener(view, "mienHost", setOf(origin)) { _, message, _, isMainFrame, _ ->
                if (isMainFrame) message.data?.let { hear(JSONObject(it)) }
            }
        }
        view.loadUrl(requireNotNull(intent.getStringExtra(EXTRA_URL)))
    }

    private fun isMien(address: Uri): Boolean = "${address.scheme}://${address.authority}" == origin

    /** `{ mien: 1, event, detail }`; what it means for the account is asked of the wallet's backend. */
    private fun hear(message: JSONObject) {
        if (message.optInt("mien") != 1) return
        when (message.optString("event")) {
            "mien-done" -> setResult(RESULT_OK)
            "mien-leave" -> finish()
        }
    }

    override fun onDestroy() {
        view.destroy()
        super.onDestroy()
    }

    companion object {
        /** such as `https://mien.example` */
        const val EXTRA_ORIGIN = "origin"
        const val EXTRA_URL = "url"
    }
}
